import { adTable } from '@upbeat/exchange/export/ad-format';
import { anyChannelTable } from '@upbeat/exchange/export/any-channel';
import type { CopyToExport, ExportSettings, ExportTable } from '@upbeat/exchange/export/copy-to-export';
import { emailMessage } from '@upbeat/exchange/export/email-message';
import { useMemo, useState, type FormEvent } from 'react';
import { footOf, settingsOf } from './answers';
import type { AnswerKey, Answers } from './answers';
import type { ExportScreen } from './export-screen.server';
import type { FileFormat } from './file-formats';
import { ExportSchema } from './forms';
import { measure } from './measure';
import { useDownload } from './use-download';

/** Variants chosen at first: those that the address names, else all; of messages one. */
function firstChosen({ copies, wanted }: Pick<ExportScreen, 'copies' | 'wanted'>, single: boolean): Set<string> {
  const named = copies.filter(({ variantId }) => wanted.includes(variantId));
  const first = (named.length > 0 ? named : copies).map(({ variantId }) => variantId);

  return new Set(single ? first.slice(0, 1) : first);
}

/** What the export form holds while a person fills it in, what would be in the file, and the download. */
export function useExportForm(screen: ExportScreen, format: FileFormat) {
  const single = format.kind === 'mail';
  const [answers, setAnswers] = useState<Answers>(screen.answers);
  const [chosen, setChosen] = useState(() => firstChosen(screen, single));
  const download = useDownload(`${screen.base}/campaigns/${screen.campaign.id}/export/file`);
  const settings = useMemo(() => settingsOf(answers, screen.campaign.name), [answers, screen.campaign.name]);
  const copies = useMemo(() => screen.copies.filter(({ variantId }) => chosen.has(variantId)), [screen.copies, chosen]);
  const table = useMemo(() => tableOf(format, copies, settings), [format, copies, settings]);
  const mail = useMemo(() => {
    const [copy] = copies;
    return single && copy ? emailMessage(copy, settings, footOf(answers)) : null;
  }, [single, copies, settings, answers]);

  const set = (key: AnswerKey, value: string) => {
    setAnswers((before) => ({ ...before, [key]: value }));
    download.setErrors(({ [key]: _mended, ...others }) => others);
  };
  const choose = (variantId: string, isChosen: boolean) => {
    setChosen((before) => new Set([...(single ? [] : before), variantId].filter((id) => isChosen || id !== variantId)));
    download.setErrors(({ variant: _mended, ...others }) => others);
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form, (event.nativeEvent as SubmitEvent).submitter);
    const wrong = faultsOf(data);
    const refused = Object.keys(wrong).length === 0 ? await download.ask(data) : wrong;
    download.setErrors(refused);
    focusFirst(form, refused);
  };

  return { answers, set, chosen, choose, settings, copies, table, mail, submit, download };
}

/** What the server would refuse, a list of sentences a field. */
function faultsOf(data: FormData): Record<string, string[]> {
  const answered = ExportSchema.safeParse({ ...Object.fromEntries(data), variant: data.getAll('variant') });
  const faults: Record<string, string[]> = {};
  for (const { path, message } of answered.error?.issues ?? []) {
    const field = String(path[0] ?? '');
    faults[field] = [...(faults[field] ?? []), message];
  }

  return faults;
}

function tableOf(format: FileFormat, copies: readonly CopyToExport[], settings: ExportSettings): ExportTable | null {
  if (format.kind === 'ads') return adTable(format.ads, copies, settings);

  return format.kind === 'sheet' ? anyChannelTable(copies, settings, measure) : null;
}

function focusFirst(form: HTMLFormElement, errors: Record<string, string[] | null>): void {
  const first = [...form.elements].find(
    (element) => 'name' in element && typeof element.name === 'string' && (errors[element.name]?.length ?? 0) > 0,
  );
  if (!(first instanceof HTMLElement)) return;
  first.focus({ preventScroll: true });
  // The bar at the foot would cover it at the edge.
  first.scrollIntoView({ block: 'center' });
}
