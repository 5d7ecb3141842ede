import { FEATURE_NAMES } from '@upbeat/copilot/library/feature-names';
import { describeStructure } from '@upbeat/copilot/library/structure';
import { STRUCTURE_TAGS } from '@upbeat/copilot/library/structure-tags';
import { TOPIC_LABELS } from '@upbeat/copilot/library/topics';
import { getLineage } from '@upbeat/db/lineage/get-lineage';
import { getReference } from '@upbeat/db/references/get-reference';
import { listSiblings } from '@upbeat/db/references/list-siblings';
import { threadOf } from '~/features/lineage/thread-of';
import type { Scope } from '~/request/require-member.server';
import { channelName } from './channels';

const fieldName = (field: string): string => Object.entries(TOPIC_LABELS).find(([key]) => key === field)?.[1] ?? field;

/** One reference with its test, its words and its thread. Throws AppError `not_found`. */
export async function referenceThread({ db, workspace }: Pick<Scope, 'db' | 'workspace'>, id: string) {
  const reference = await getReference(db, workspace.id, id);
  const noun = reference.source === 'own' ? 'workspace_reference' : 'library_reference';
  const [siblings, lineage] = await Promise.all([
    reference.test ? listSiblings(db, reference.test.id) : [],
    getLineage(db, workspace.id, noun, id),
  ]);
  const tags = STRUCTURE_TAGS.filter((tag) => reference.tags.includes(tag));
  const before =
    reference.source === 'library'
      ? [{ id: 'archive', title: 'Upworthy Research Archive', note: 'CC BY 4.0' }]
      : [{ id: 'own', title: 'Measured by your team', note: channelName(reference.channel ?? 'other') }];

  return {
    reference,
    siblings,
    field: fieldName(reference.field),
    structure: reference.structure || describeStructure(tags),
    tags: tags.map((tag) => FEATURE_NAMES[tag]),
    stations: threadOf(lineage, { base: `/w/${workspace.slug}`, here: 'This reference', before }),
  };
}

export type ReferenceThreadData = Awaited<ReturnType<typeof referenceThread>>;
