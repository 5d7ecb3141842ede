/** Said wherever figures of the demo workspace stand: what it came with is simulated, what somebody imported into it is not. */
export function DemoNote({ shown }: { shown: boolean }) {
  return shown ? <span className="text-xs text-ink-3">the demo’s own results are simulated</span> : null;
}
