import type { AdFormat } from '@upbeat/exchange/export/ad-format';
import { Card, CardBody, CardHeader } from '~/components/ui/card';
import { KeyValues } from '~/components/ui/key-values';
import { useFormat } from '~/components/format-context';
import type { FileFormat } from '../file-formats';

const BYTES = {
  'utf16-tab': 'UTF-16 with tabs, as the Editor writes its own',
  'utf8-comma': 'UTF-8 with commas and a byte order mark',
};

/** What a platform's file is, how it gets in, and what its columns were compared with. */
function AboutAds({ ads }: { ads: AdFormat }) {
  const format = useFormat();
  const { source } = ads;

  return (
    <>
      <p className="text-sm">{ads.steps}</p>
      <KeyValues
        className="mt-3"
        items={[
          ['Bytes', BYTES[ads.encoding]],
          ['Columns', `${ads.columns.length}, compared on ${format.day(source.checkedAt)}`],
          [
            'With',
            source.address === null ? (
              source.page
            ) : (
              <a href={source.address} rel="noreferrer noopener" target="_blank">
                {source.page}
              </a>
            ),
          ],
          ['Not known', `${source.unconfirmed} No file of Upbeat has been imported on the platform yet.`],
        ]}
      />
    </>
  );
}

/** The aside that says what the file is. */
export function AboutFile({ format }: { format: FileFormat }) {
  return (
    <Card as="aside">
      <CardHeader title="About this file" />
      <CardBody>
        {format.kind === 'ads' && <AboutAds ads={format.ads} />}
        {format.kind === 'mail' && (
          <p className="text-sm">
            HTML to paste into an e-mail service, its plain text, or both in one .eml that opens as a draft. Styles
            stand in each element, colours for dark screens beside them; it needs no image. The service fills in the
            tags of the foot.
          </p>
        )}
        {format.kind === 'sheet' && (
          <p className="text-sm">
            A row for each entry: campaign, piece, channel, variant, version, the signature it carries, field, text,
            length and limit. UTF-8 with commas. For people, and for programs of your own.
          </p>
        )}
      </CardBody>
    </Card>
  );
}
