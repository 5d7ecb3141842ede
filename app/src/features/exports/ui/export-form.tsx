import Download from 'lucide-react/icons/download';
import { Button } from '~/components/ui/button';
import { Card, CardHeader } from '~/components/ui/card';
import { NoteBox } from '~/components/ui/note-box';
import { SectionHeading } from '~/components/ui/section';
import { StickyBar } from '~/components/ui/sticky-bar';
import type { ExportScreen } from '../export-screen.server';
import type { FileFormat } from '../file-formats';
import { useExportForm } from '../use-export-form';
import { AboutFile } from './about-file';
import { KeepAnswers } from './keep-answers';
import { MailFields } from './mail-fields';
import { MailPreview } from './mail-preview';
import { AdsPreview, SheetPreview } from './table-preview';
import { TextAnswer } from './text-answer';
import { UtmFields } from './utm-fields';
import { WhatGoesIn } from './what-goes-in';

const KINDS = [
  { as: 'txt', label: 'Plain text' },
  { as: 'eml', label: '.eml' },
  { as: 'html', label: 'HTML' },
] as const;

const distinct = (names: readonly string[]) => [...new Set(names.filter((name) => name !== ''))];

/** The file of one platform: what goes in, what it is told, its first rows, and the download. */
export function ExportForm({ screen, format }: { screen: ExportScreen; format: FileFormat }) {
  const form = useExportForm(screen, format);
  const { answers, set, settings, table, mail, download } = form;
  const fields = { answers, errors: download.errors, set };
  const ads = format.kind === 'ads' ? format.ads : null;
  const leftOut = mail && !mail.ok ? [mail.leftOut] : (table?.leftOut ?? []);
  const rows = table?.rows.length ?? (mail?.ok ? 1 : 0);
  const message = mail?.ok ? mail.message : null;
  const whole = download.errors[''];
  const isRefused = Object.values(download.errors).some((said) => (said?.length ?? 0) > 0);

  return (
    <form
      method="post"
      action={`${screen.base}/campaigns/${screen.campaign.id}/export/file`}
      onSubmit={(event) => void form.submit(event)}
      noValidate
    >
      <input type="hidden" name="format" value={format.id} />
      <div className="grid grid-cols-[minmax(0,1fr)_344px] items-start gap-7 narrow:grid-cols-1">
        <div className="grid min-w-0 gap-7">
          <WhatGoesIn
            screen={screen}
            copies={screen.copies}
            chosen={form.chosen}
            onChoose={form.choose}
            single={format.kind === 'mail'}
            showChannel={format.channel === null}
            error={download.errors['variant']}
          />
          {ads && (
            <section aria-labelledby="names">
              <SectionHeading id="names" title="Names on the platform" hint="what the ads join there, to the letter" />
              <div className="mt-3 grid grid-cols-2 gap-x-5 gap-y-4 phone:grid-cols-1">
                <TextAnswer
                  {...fields}
                  of="campaignName"
                  label={ads.levels.campaign}
                  known={distinct(screen.names.map(({ campaign }) => campaign))}
                />
                <TextAnswer
                  {...fields}
                  of="adGroupName"
                  label={ads.levels.adGroup}
                  known={distinct(screen.names.map(({ adGroup }) => adGroup))}
                />
                {ads.buttons && <TextAnswer {...fields} of="button" label="Button" choices={ads.buttons} />}
              </div>
            </section>
          )}
          <UtmFields {...fields} copies={form.copies} settings={settings} />
          {format.kind === 'mail' && <MailFields {...fields} />}
        </div>
        <div className="grid gap-5">
          <AboutFile format={format} />
          {screen.mayExport && <KeepAnswers answers={answers} formatId={format.id} kept={screen.kept} />}
        </div>
      </div>
      <Card className="mt-7 min-w-0">
        <CardHeader
          title={message ? 'The message' : 'First rows'}
          aside={<span className="text-xs text-ink-3">as {message ? 'it' : 'they'} will stand in the file</span>}
        />
        {leftOut.map((one) => (
          <p key={one.variantId} className="border-t border-line px-[18px] py-2.5 text-sm">
            <b>Stays out: {one.name}.</b> {one.reason}
          </p>
        ))}
        {message && <MailPreview message={message} />}
        {table && rows > 0 && (ads ? <AdsPreview table={table} /> : <SheetPreview table={table} />)}
        {rows === 0 && leftOut.length === 0 && (
          <p className="border-t border-line px-[18px] py-4 text-sm text-ink-2">
            Nothing is chosen. Tick a variant above.
          </p>
        )}
      </Card>
      {table && table.notes.length > 0 && (
        <div className="mt-4">
          <NoteBox>{table.notes.join(' ')}</NoteBox>
        </div>
      )}
      <StickyBar
        title={barTitle(format, rows, leftOut.length)}
        actions={
          <>
            {format.kind === 'mail' ? (
              KINDS.map(({ as, label }) => (
                <Button
                  key={as}
                  type="submit"
                  name="as"
                  value={as}
                  variant={as === 'html' ? 'primary' : 'default'}
                  icon={<Download size={14} aria-hidden />}
                  busy={download.busy === as && 'Writing'}
                  disabled={screen.mayExport ? rows === 0 && 'Nothing to export' : 'Not in your role'}
                >
                  {label}
                </Button>
              ))
            ) : (
              <Button
                type="submit"
                name="as"
                value="csv"
                variant="primary"
                icon={<Download size={14} aria-hidden />}
                busy={download.busy === 'csv' && 'Writing'}
                disabled={screen.mayExport ? form.copies.length === 0 && 'Nothing to export' : 'Not in your role'}
              >
                Download
              </Button>
            )}
          </>
        }
      >
        <span role="status">{download.done !== null && `Downloaded ${download.done}. `}</span>
        {format.kind === 'ads' && 'Ads arrive paused. Nothing runs until somebody starts it on the platform.'}
        {!screen.mayExport && ' Owners, strategists and marketers export copy.'}
        <span role="alert" className="block text-bad">
          {whole?.join(' ') ?? (isRefused && 'Nothing was downloaded: see the marked fields.')}
        </span>
      </StickyBar>
    </form>
  );
}

function barTitle(format: FileFormat, rows: number, out: number): string {
  const what = format.kind === 'ads' ? 'ad' : format.kind === 'mail' ? 'message' : 'row';
  const stays = out === 0 ? '' : `, ${out} ${out === 1 ? 'stays' : 'stay'} out`;

  return `${rows} ${what}${rows === 1 ? '' : 's'}${stays}`;
}
