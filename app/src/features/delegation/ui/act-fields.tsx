interface FieldsProps {
  intent: 'audit' | 'undo';
  decisionId: string;
  formKey: string;
  verdict?: 'fine' | 'wrong';
}

/** What an act on one of AI's decisions carries. */
export function Fields({ intent, decisionId, formKey, verdict }: FieldsProps) {
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="decisionId" value={decisionId} />
      {verdict && <input type="hidden" name="verdict" value={verdict} />}
    </>
  );
}
