import { z } from 'zod';
import { ChannelSchema } from './channels';

export const TONES = ['plain', 'exact', 'warm', 'witty', 'urgent', 'bold'] as const;
export const ToneSchema = z.enum(TONES);

const line = (max: number) => z.string().trim().max(max);

/** A fact a draft may state, with the claim that covers it where there is one. */
export const BriefFactSchema = z.object({ text: line(200), claimId: z.uuid().nullable() });

/** The typed slots of a brief. Empty strings are allowed: the brief check says what is missing, drafting decides what it needs. */
export const BriefSlotsSchema = z.object({
  /** One sentence, one verb: what should be different afterwards. */
  objective: line(240),
  /** Who, and when they feel it. */
  audience: line(200),
  /** The audience as a plural noun phrase ("people who travel"). */
  audienceNoun: line(60),
  /** What people can do with it, base verb first ("see every fee before you pay"). */
  benefit: line(120),
  /** What it ends, gerund first ("finding a fee on your statement"). */
  pain: line(120),
  /** What they get, until when. Drafts may repeat it word for word. */
  offer: line(160),
  /** Evidence a reader would accept. Drafts may repeat it word for word. */
  proof: line(200),
  /** The thing advertised ("the Harbour card"). */
  product: line(80),
  /** What to do next, base verb first ("open an account"). */
  action: line(60),
  facts: z.array(BriefFactSchema).max(12),
  tone: z.array(ToneSchema).max(2),
  mustSay: line(160),
  mustNotSay: z.array(line(80)).max(20),
  channels: z.array(ChannelSchema).max(10),
  market: line(60),
  locale: line(20),
  finalUrl: line(500),
});
export type BriefSlots = z.infer<typeof BriefSlotsSchema>;

/** A brief with nothing in it yet. */
export const EMPTY_BRIEF: BriefSlots = {
  objective: '',
  audience: '',
  audienceNoun: '',
  benefit: '',
  pain: '',
  offer: '',
  proof: '',
  product: '',
  action: '',
  facts: [],
  tone: [],
  mustSay: '',
  mustNotSay: [],
  channels: [],
  market: '',
  locale: 'en-GB',
  finalUrl: '',
};
