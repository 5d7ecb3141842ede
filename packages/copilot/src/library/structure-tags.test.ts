import { expect, test } from 'vitest';
import { STRUCTURES } from '../structure-names';
import { describeStructure } from './structure';
import type { StructureTag } from './structure-tags';
import { STRUCTURE_TAGS, structureTagsOf } from './structure-tags';

test.each<[StructureTag, string, string]>([
  ['number', 'We asked 10 bankers about fees', 'We asked ten bankers about fees'],
  ['question', 'Would you lend him a pound?', 'Lending him a pound'],
  ['how_to', "Here's how to read a payslip", 'They had no idea how to read a payslip'],
  ['wh_opener', 'Why rents rise in spring', 'Rents rise in spring, and why'],
  ['story_he_she', 'The nurse who paid off her loan', 'The nurse with a loan and the theory'],
  ['first_person', 'I’ve never kept a budget', 'In India nobody keeps a budget'],
  ['second_person', 'What your bank knows', 'What youth banks know'],
  ['colon_reveal', 'Renting: the hidden bill', 'The 10:30 train'],
  ['quote', "They call it 'free'. It's not", "It's the banks' fault, isn't it"],
  ['two_sentences', 'She saved for a year. Then came the bill', 'She paid $3.50 for it.'],
  ['list', '5 small habits that save', '5 banks that pay'],
  ['contrast', 'Cheap to buy but dear to keep', 'A butter that keeps'],
  ['negation', "You don't need a branch", 'Knot your tie at the branch'],
  ['curiosity_gap', 'What happened when rents fell', 'Rents fell in the thistle district'],
  ['time_frame', 'Save in 10 minutes', 'A 10-year-old saver'],
  ['superlative', 'The cheapest account in town', 'An honest account of the forest'],
  ['imperative', 'Stop paying for paper', 'The stop on paying for paper'],
  ['short', 'A short line', 'A line that goes on and on until it is no longer short'],
  ['all_caps_word', 'Fees are DEAD', 'Fees in the UK are dead'],
  ['exclamation', 'Done!', 'Done'],
])('%s is found where it stands and only there', (tag, present, absent) => {
  expect(structureTagsOf(present)).toContain(tag);
  expect(structureTagsOf(absent)).not.toContain(tag);
});

test('tags come in the order of the list', () => {
  const tags = structureTagsOf("Why don't 3 in 10 people switch? Here's what happened when she did");
  expect(tags).toEqual(STRUCTURE_TAGS.filter((tag) => tags.includes(tag)));
  expect(tags).toContain('number');
});

test('every structure that drafting borrows is a tag that references carry', () => {
  expect(STRUCTURES.filter((structure) => !STRUCTURE_TAGS.some((tag) => tag === structure))).toEqual([]);
});

test('a structure is told in plain words', () => {
  expect(describeStructure(structureTagsOf('12 bankers were asked, and this is what happened'))).toBe(
    'a number, then the surprise held back',
  );
  expect(describeStructure(['short'])).toBe('a short plain statement');
  expect(describeStructure([])).toBe('a plain statement');
});
