import Plus from 'lucide-react/icons/plus';
import { useRef, useState } from 'react';
import { Button } from '~/components/ui/button';
import { Card, CardBody, CardHeader, CardNote } from '~/components/ui/card';
import { Field } from '~/components/ui/field';
import { Textarea } from '~/components/ui/textarea';
import { LEAST_WORDS, MOST_CHARACTERS, MOST_TEXTS, textFaults, wordCount } from '../liked-texts';

const FIRST = 5;

export interface LikedTextsFormProps {
  busy: boolean;
  /** Told the texts once they can be read. */
  onRead: (texts: readonly string[]) => void;
}

/** Three to ten texts that one likes. They stay in this page. */
export function LikedTextsForm({ busy, onRead }: LikedTextsFormProps) {
  const [texts, setTexts] = useState<readonly string[]>(() => Array.from({ length: FIRST }, () => ''));
  const [wasAsked, setWasAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const faults = textFaults(texts);
  const read = () => {
    setWasAsked(true);
    const [first] = Object.keys(faults.fields);
    const blank = texts.findIndex((text) => text.trim() === '');
    if (first === undefined && faults.whole === null) onRead(texts);
    else form.current?.querySelectorAll('textarea')[first === undefined ? blank : Number(first)]?.focus();
  };

  return (
    <Card aria-label="Texts you like">
      <CardHeader title="Texts you like" />
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          read();
        }}
      >
        <CardBody className="grid gap-4">
          {texts.map((text, at) => (
            <Field
              key={at}
              label={`Text ${at + 1}`}
              error={wasAsked ? faults.fields[at] : undefined}
              aside={text.trim() !== '' && <span className="text-ink-3">{wordCount(text)} words</span>}
            >
              {(control) => (
                <Textarea
                  {...control}
                  rows={3}
                  maxLength={MOST_CHARACTERS}
                  value={text}
                  onChange={({ target }) => setTexts(texts.with(at, target.value))}
                />
              )}
            </Field>
          ))}
          <p role="alert" className="text-sm text-bad">
            {wasAsked && faults.whole}
          </p>
          <div className="flex flex-wrap items-center gap-2">
            <Button type="submit" variant="primary" busy={busy && 'Counting'}>
              Read these texts
            </Button>
            {texts.length < MOST_TEXTS && (
              <Button variant="ghost" icon={<Plus size={14} aria-hidden />} onClick={() => setTexts([...texts, ''])}>
                Another text
              </Button>
            )}
          </div>
        </CardBody>
      </form>
      <CardNote>
        From three texts on, each of {LEAST_WORDS} words or more; a headline on a line of its own. They are read in this
        page by counting, without a model. Nothing of them is stored but what a rule you accept quotes in its reason.
      </CardNote>
    </Card>
  );
}
