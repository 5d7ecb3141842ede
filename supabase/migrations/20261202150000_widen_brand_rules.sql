-- Four more kinds of voice rule: contractions, passive voice, a choice of house style, and names that keep their spelling.
alter table public.brand_rules drop constraint brand_rules_kind_check;
alter table public.brand_rules add constraint brand_rules_kind_check check (kind in (
  'term', 'banned', 'casing', 'punctuation', 'reading_grade', 'sentence_length', 'person', 'contraction', 'passive', 'style', 'names'
));
