import { useNavigate } from '@remix-run/react';
import { newId } from '@upbeat/core/ids';
import Upload from 'lucide-react/icons/upload';
import { useState, type DragEvent } from 'react';
import { Button } from '~/components/ui/button';
import { sendFile, type Sending } from '../send-file';
import { SendingList } from './sending-list';

export interface UploadBoxProps {
  base: string;
  /** Files of the plain form that were not taken, and why. */
  refused: readonly { name: string; error: string }[];
}

/** Where files are dropped or chosen. Sends them one after the other and goes where they landed. */
export function UploadBox({ base, refused }: UploadBoxProps) {
  const navigate = useNavigate();
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState<Sending[]>(() => refused.map((one) => ({ ...one, bytes: 0, sent: 0 })));
  const busy = sending.some((one) => one.id === undefined && one.error === undefined);

  const send = async (files: File[]) => {
    if (files.length === 0 || busy) return;
    const update = (index: number, part: Partial<Sending>) =>
      setSending((all) => all.map((one, at) => (at === index ? { ...one, ...part } : one)));
    setSending(files.map((file) => ({ name: file.name, bytes: file.size, sent: 0 })));
    const taken: string[] = [];
    for (const [index, file] of files.entries()) {
      const url = `${base}/imports/upload?name=${encodeURIComponent(file.name)}&key=${newId()}`;
      try {
        const id = await sendFile(url, file, (sent) => update(index, { sent }));
        taken.push(id);
        update(index, { id, sent: file.size });
      } catch (error) {
        update(index, { error: error instanceof Error ? error.message : String(error) });
      }
    }
    if (taken.length < files.length) return;
    navigate(taken.length === 1 ? `${base}/imports/${taken[0]}` : `${base}/imports`);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send([...event.dataTransfer.files]);
  };

  return (
    <section
      className="card p-5"
      data-state={over ? 'selected' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="grid justify-items-center gap-2 rounded-lg border border-dashed border-line-strong px-5 py-12 text-center">
        <Upload size={22} aria-hidden />
        <p className="speak-lg">Drop CSV files here</p>
        <p className="max-w-[46ch] text-sm text-ink-2">
          As the platform wrote them: preambles, totals rows and other languages are read. Nothing is imported before
          you have seen it.
        </p>
        <input
          id="files"
          name="file"
          type="file"
          multiple
          accept=".csv,.tsv,.txt,text/csv"
          className="peer sr-only"
          disabled={busy}
          onChange={(event) => void send([...(event.target.files ?? [])])}
        />
        <label
          htmlFor="files"
          className="button mt-2 peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus"
          data-variant="primary"
          aria-busy={busy || undefined}
        >
          {busy ? 'Sending' : 'Choose files'}
        </label>
        <noscript>
          <Button type="submit">Send the files</Button>
        </noscript>
      </div>
      {sending.length > 0 && <SendingList sending={sending} base={base} />}
    </section>
  );
}
