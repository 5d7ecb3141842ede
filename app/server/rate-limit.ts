import { createHash, randomBytes } from 'node:crypto';
import { AppError } from '@upbeat/core/app-error';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Acts that somebody could repeat at will: strangers, or a member at the cost of a model. */
export type LimitedAct = 'sign-in' | 'sign-up' | 'forgot' | 'invite' | 'suggest' | 'review-open' | 'review-act';

interface Bucket {
  /** Whose tries are counted: of one address, about one e-mail (or review link), or of one address about one e-mail. */
  by: 'ip' | 'email' | 'pair';
  points: number;
  /** Seconds after which tries are forgotten. */
  seconds: number;
  /** Seconds that everything is refused once the points are used up; without it, until they are forgotten. */
  pause?: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * Tries per act. The pair is the tight one, so that a stranger cannot shut an owner out by failing in the owner's name;
 * the e-mail's own bucket bounds what many addresses can try together.
 */
const BUCKETS: Record<LimitedAct, readonly Bucket[]> = {
  'sign-in': [
    { by: 'ip', points: 60, seconds: 5 * MINUTE },
    { by: 'email', points: 50, seconds: HOUR },
    { by: 'pair', points: 5, seconds: 15 * MINUTE, pause: MINUTE },
  ],
  'sign-up': [
    { by: 'ip', points: 30, seconds: HOUR },
    { by: 'email', points: 5, seconds: HOUR },
  ],
  forgot: [
    { by: 'ip', points: 20, seconds: HOUR },
    { by: 'email', points: 3, seconds: 15 * MINUTE },
  ],
  invite: [
    { by: 'ip', points: 60, seconds: HOUR },
    { by: 'email', points: 5, seconds: HOUR },
  ],
  suggest: [{ by: 'email', points: 60, seconds: 5 * MINUTE }],
  'review-open': [
    { by: 'ip', points: 120, seconds: 5 * MINUTE },
    { by: 'email', points: 300, seconds: 5 * MINUTE },
  ],
  'review-act': [
    { by: 'ip', points: 40, seconds: 10 * MINUTE },
    { by: 'email', points: 40, seconds: 10 * MINUTE },
  ],
};

/** The limits as one caller meets them. */
export interface Limit {
  /** Counts a try and answers how many are left. Throws `rate_limited`, with the seconds to wait in its sentence, when there was none. */
  take(act: LimitedAct, email: string): Promise<number>;
  /** Forgets the tries of an act that ended well. */
  forgive(act: LimitedAct, email: string): Promise<void>;
}

function refusal(wait: RateLimiterRes): AppError {
  const seconds = Math.max(1, Math.ceil(wait.msBeforeNext / 1000));

  return new AppError(
    'rate_limited',
    `Too many tries. Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, then try again.`,
  );
}

/**
 * Counts tries in this process's memory. E-mails are kept as salted hashes only, whether an account stands behind them or not,
 * so that the counting tells nobody which ones are known.
 */
export function createRateLimits(): (ip: string) => Limit {
  const salt = randomBytes(16);
  const limiters = Object.entries(BUCKETS).flatMap(([act, buckets]) =>
    buckets.map((bucket) => ({
      act,
      bucket,
      limiter: new RateLimiterMemory({
        keyPrefix: `${act}-${bucket.by}`,
        points: bucket.points,
        duration: bucket.seconds,
        blockDuration: bucket.pause,
      }),
    })),
  );
  const keyOf = ({ by }: Bucket, ip: string, email: string) => {
    const hash = createHash('sha256').update(salt).update(email.trim().toLowerCase()).digest('base64url');
    return by === 'ip' ? ip : by === 'email' ? hash : `${ip} ${hash}`;
  };
  const of = (act: LimitedAct) => limiters.filter((one) => one.act === act);

  return (ip) => ({
    take: async (act, email) => {
      const left: number[] = [];
      for (const { limiter, bucket } of of(act)) {
        const result = await limiter.consume(keyOf(bucket, ip, email)).catch((error: unknown) => {
          throw error instanceof RateLimiterRes ? refusal(error) : error;
        });
        left.push(result.remainingPoints);
      }
      return Math.min(...left);
    },
    forgive: async (act, email) => {
      for (const { limiter, bucket } of of(act)) {
        const key = keyOf(bucket, ip, email);
        if (bucket.by === 'pair') await limiter.delete(key);
        else await limiter.reward(key);
      }
    },
  });
}
