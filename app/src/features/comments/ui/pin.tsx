export interface PinProps {
  number: number;
  isResolved: boolean;
  /** Given where the pin leads to its comment. */
  onPress?: () => void;
}

/** The number of a thread: ink while it is open, an outline once it is resolved. The same pin stands at the words and at the comment. */
export function Pin({ number, isResolved, onPress }: PinProps) {
  const state = isResolved ? 'resolved' : 'open';
  if (!onPress)
    return (
      <span className="pin" data-state={state} aria-hidden="true">
        {number}
      </span>
    );

  return (
    <button
      type="button"
      className="pin"
      data-state={state}
      aria-label={`Comment ${number}${isResolved ? ', resolved' : ''}`}
      onClick={onPress}
    >
      {number}
    </button>
  );
}
