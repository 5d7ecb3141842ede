import { Kbd } from '~/components/ui/kbd';

/** The keys of a pair; a phone has none. */
export function KeyLine({ skips }: { skips: boolean }) {
  return (
    <p className="mt-5 flex flex-wrap gap-x-[22px] gap-y-2 text-xs leading-6 text-ink-3 phone:hidden">
      <span className="flex items-center gap-1.5">
        <Kbd large>A</Kbd>
        <Kbd large>B</Kbd>or<Kbd large>←</Kbd>
        <Kbd large>→</Kbd>pick
      </span>
      <span className="flex items-center gap-1.5">
        <Kbd large>1</Kbd>to<Kbd large>5</Kbd>how sure
      </span>
      <span className="flex items-center gap-1.5">
        <Kbd large>Enter</Kbd>lock, then next
      </span>
      {skips && (
        <span className="flex items-center gap-1.5">
          <Kbd large>S</Kbd>skip for now
        </span>
      )}
    </p>
  );
}
