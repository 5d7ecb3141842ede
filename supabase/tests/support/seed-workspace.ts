import type { TestStack } from '@upbeat/stack/testing/create-test-stack';

/** A row of every table that belongs to a workspace, so that a catalogue walk finds something to protect. Ids are derived from `n`. */
export interface SeededWorkspace {
  id: string;
  slug: string;
  /** table -> id of its row, for tables that have one. */
  ids: Record<string, string>;
}

const LIBRARY_ID = '00000000-0000-5000-8000-000000000001';
const SIBLING_ID = '00000000-0000-5000-8000-000000000002';
const PAIR_ID = '00000000-0000-5000-a000-000000000001';

/** An id of workspace `n` for the `k`-th thing in it. */
export const seededId = (n: number, k: number): string =>
  `00000000-0000-7000-8${String(n).padStart(3, '0')}-${String(k).padStart(12, '0')}`;

/** Order matters: parents first. `$1` workspace, `$2` owner. Every statement inserts exactly one row whose id is `$3`, where the table has an id. */
function statements(n: number): [table: string, sql: string, params: string[]][] {
  const id = (k: number): string => seededId(n, k);
  const inWs = (
    table: string,
    k: number,
    columns: string,
    values: string,
    extra: string[] = [],
  ): [string, string, string[]] => [
    table,
    `insert into public.${table} (workspace_id, id, ${columns}) values ($1, $2, ${values})`,
    [id(0), id(k), ...extra],
  ];

  return [
    inWs(
      'invitations',
      2,
      'email, role, token_hash, expires_at',
      `'guest${n}@example.test', 'viewer', $3, now() + interval '7 days'`,
      [`hash-${n}`],
    ),
    inWs('brands', 3, 'name', `'Brand ${n}'`),
    inWs('product_facts', 4, 'brand_id, text', `$3, 'Opens in two minutes'`, [id(3)]),
    inWs('audiences', 5, 'brand_id, name', `$3, 'Travellers'`, [id(3)]),
    inWs('brand_rules', 6, 'brand_id, kind, config', `$3, 'banned', '{"kind":"banned","words":["cheap"]}'`, [id(3)]),
    inWs('claims', 7, 'brand_id, code, text, evidence', `$3, 'C-01', 'No foreign fee', 'Price list of May'`, [id(3)]),
    inWs('brand_history', 8, 'brand_id, claim_id, row_version, content', `$3, $4, 1, '{}'`, [id(3), id(7)]),
    inWs(
      'objectives',
      9,
      'name, metric, target, starts_on, ends_on',
      `'Accounts', 'conversions', 100, '2026-01-01', '2026-03-31'`,
    ),
    inWs('campaigns', 10, 'brand_id, objective_id, name, currency', `$3, $4, 'Campaign ${n}', 'EUR'`, [id(3), id(9)]),
    inWs('briefs', 11, 'campaign_id, title, slots', `$3, 'Brief', '{}'`, [id(10)]),
    inWs('brief_versions', 12, 'brief_id, number, slots', `$3, 1, '{}'`, [id(11)]),
    inWs(
      'workspace_references',
      13,
      'headline, impressions, clicks, ctr_low, ctr_high, shrunk_low',
      `'Own headline', 1000, 20, 0.01, 0.03, 0.012`,
    ),
    inWs('prompts', 14, 'key', `'draft-ideas'`),
    inWs('prompt_versions', 15, 'prompt_id, version, text', `$3, 1, 'Write.'`, [id(14)]),
    inWs('jobs', 16, 'kind, requested_by, status', `'draft-ideas', $3, 'done'`, [id(1)]),
    inWs(
      'runs',
      17,
      'step, executor, campaign_id, brief_id, brief_version_id, job_id, prompt_key, prompt_version, requested_by',
      `'draft-ideas', 'background', $3, $4, $5, $6, 'draft-ideas', 1, $7`,
      [id(10), id(11), id(12), id(16), id(1)],
    ),
    inWs(
      'ideas',
      18,
      'campaign_id, brief_id, run_id, position, title, body, tactic, copy',
      `$3, $4, $5, 1, 'Idea', 'Body', 'proof', '{"google_rsa":{"headline":["One"]}}'`,
      [id(10), id(11), id(17)],
    ),
    inWs('idea_citations', 19, 'idea_id, position, library_reference_id', `$3, 1, '${LIBRARY_ID}'`, [id(18)]),
    inWs('content_pieces', 20, 'campaign_id, brief_id, idea_id, channel, name', `$3, $4, $5, 'google_rsa', 'Piece'`, [
      id(10),
      id(11),
      id(18),
    ]),
    inWs('variants', 21, 'content_piece_id, campaign_id, fields', `$3, $4, '{"headline":["One"]}'`, [id(20), id(10)]),
    inWs(
      'content_versions',
      22,
      'variant_id, campaign_id, number, fields, author_kind',
      `$3, $4, 1, '{"headline":["One"]}', 'ai'`,
      [id(21), id(10)],
    ),
    inWs('approval_policies', 23, 'kind', `'copy'`),
    inWs(
      'approvals',
      24,
      'variant_id, version_id, campaign_id, verdict, reason, hashes, signed_by',
      `$3, $4, $5, 'returned', 'Too long', '{}', $6`,
      [id(21), id(22), id(10), id(1)],
    ),
    inWs(
      'forecasts',
      25,
      'idea_id, campaign_id, author_kind, metric, window_days, distribution',
      `$3, $4, 'engine', 'ctr', 14, '{}'`,
      [id(18), id(10)],
    ),
    inWs('ad_accounts', 26, 'platform, name, currency, time_zone', `'google_ads', 'Main', 'EUR', 'Europe/London'`),
    inWs('fx_rates', 27, 'currency, on_date, rate', `'USD', '2026-01-01', 0.9`),
    inWs(
      'placements',
      28,
      'campaign_id, variant_id, version_id, ad_account_id, channel, name',
      `$3, $4, $5, $6, 'google_rsa', 'Ad one'`,
      [id(10), id(21), id(22), id(26)],
    ),
    inWs('imports', 29, 'seq, status, file_name, sha256, ad_account_id', `1, 'landed', 'a.csv', repeat('a', 64), $3`, [
      id(26),
    ]),
    inWs('import_files', 30, 'import_id, n, content', `$3, 0, 'YQ=='`, [id(29)]),
    inWs('import_chunks', 31, 'import_id, n, rows', `$3, 0, 1`, [id(29)]),
    inWs('import_rejections', 32, 'import_id, line, reason', `$3, 7, 'Not a number'`, [id(29)]),
    inWs('platform_entities', 33, 'ad_account_id, campaign, placement_id, matched_by', `$3, 'Ad one', $4, 'name'`, [
      id(26),
      id(28),
    ]),
    inWs('import_entities', 34, 'import_id, entity_id', `$3, $4`, [id(29), id(33)]),
    inWs(
      'metric_range_rows',
      35,
      'import_id, entity_id, line, starts_on, ends_on, currency',
      `$3, $4, 3, '2026-01-01', '2026-01-02', 'EUR'`,
      [id(29), id(33)],
    ),
    inWs('metric_dimensions', 36, 'kind, value', `'currency', 'EUR'`),
    inWs('metric_windows', 37, 'campaign_id, definition, values, import_watermark', `$3, '{}', '{}', 1`, [id(10)]),
    inWs('usage_ledger', 38, 'run_id, kind, quantity', `$3, 'template_draft', 12`, [id(17)]),
    inWs(
      'suggestions',
      39,
      'campaign_id, kind, spends, metric, channel, key, proposal, estimate, forecast, engine, window_from, window_to, currency, import_watermark',
      `$3, 'variant_winner', 'better', 'ctr', 'google_rsa', 'ctr:a:b', '{"title":"Show A alone","apply":[],"undo":[]}', '{}', '{"windowDays":14,"distribution":{}}', 'engine@1', '2026-01-01', '2026-01-14', 'EUR', 1`,
      [id(10)],
    ),
    inWs('suggestion_windows', 40, 'suggestion_id, metric_window_id, placement_id, position', `$3, $4, $5, 1`, [
      id(39),
      id(37),
      id(28),
    ]),
    inWs(
      'readings',
      41,
      'campaign_id, kind, metric, group_key, state',
      `$3, 'budget_shift', 'value', 'x', 'not_enough'`,
      [id(10)],
    ),
    inWs(
      'experiments',
      42,
      'campaign_id, name, metric, randomised, min_days, min_exposures',
      `$3, 'Plain against story', 'ctr', true, 14, 1000`,
      [id(10)],
    ),
    inWs('experiment_arms', 43, 'experiment_id, placement_id, position, share', `$3, $4, 1, 0.5`, [id(42), id(28)]),
    inWs(
      'decisions',
      44,
      'campaign_id, suggestion_id, level, question, status, verdict, choice, reason, decided_kind, decided_by, decided_at',
      `$3, $4, 2, 'Show A alone', 'decided', 'applied', 'Apply it', 'Clear', 'person', $5, now()`,
      [id(10), id(39), id(1)],
    ),
    inWs('outcomes', 45, 'decision_id, campaign_id, window_from, window_to', `$3, $4, '2026-01-15', '2026-01-28'`, [
      id(44),
      id(10),
    ]),
    inWs('forecast_scores', 46, 'forecast_id, outcome_id, kind, score, observed', `$3, $4, 'crps', 0.1, 1.1`, [
      id(25),
      id(45),
    ]),
    inWs(
      'lessons',
      47,
      'campaign_id, outcome_id, claim, wrong_if, channel, expires_on',
      `$3, $4, 'Numbers bring more clicks', 'They bring fewer', 'google_rsa', '2027-01-01'`,
      [id(10), id(45)],
    ),
    inWs('lesson_evidence', 48, 'lesson_id, side, outcome_id, source_key', `$3, 'supports', $4, 'first'`, [
      id(47),
      id(45),
    ]),
    inWs('decision_evidence', 49, 'decision_id, side, text, position', `$3, 'for', 'It returned more', 1`, [id(44)]),
    inWs(
      'decision_steps',
      50,
      'decision_id, position, placement_id, act, name, prior_status, left_status',
      `$3, 1, $4, 'pause', 'Ad one', 'live', 'paused'`,
      [id(44), id(28)],
    ),
    inWs('delegation_policies', 51, 'kind, level, reason', `'variant_winner', 2, 'As before'`),
    inWs('automation_switches', 52, 'is_on', `false`),
    inWs('audits', 53, 'decision_id, verdict, audited_by', `$3, 'fine', $4`, [id(44), id(1)]),
    inWs(
      'workspace_models',
      57,
      'position, provider, name, base_url',
      `1, 'ollama', 'llama3.1', 'http://localhost:11434'`,
    ),
    inWs('model_choices', 58, 'step, model_id', `'rewrite', $3`, [id(57)]),
    inWs('spend_caps', 59, 'cap_micros', `20000000`),
    inWs('prompt_promotions', 60, 'prompt_id, number, prompt_version_id, reason', `$3, 1, $4, 'Fewer edits'`, [
      id(14),
      id(15),
    ]),
    inWs(
      'prompt_trials',
      61,
      'prompt_key, seed, briefs, left_version_id, status, requested_by',
      `'draft-ideas', 7, '[{"golden":"bank"}]', $3, 'done', $4`,
      [id(15), id(1)],
    ),
    inWs('prompt_trial_results', 62, 'trial_id, side, position, run_id', `$3, 1, 1, $4`, [id(61), id(17)]),
    inWs('withdrawn_windows', 56, 'metric_window_id, import_id', `$3, $4`, [id(37), id(29)]),
    inWs('export_settings', 57, 'campaign_id, channel, settings', `$3, 'google_rsa', '{}'`, [id(10)]),
    inWs('experiment_progress', 55, 'experiment_id, days, fewest, reached', `$3, 1, 100, false`, [id(42)]),
    inWs(
      'comments',
      57,
      'variant_id, version_id, field, entry, text, author_id',
      `$3, $4, 'headline', 0, 'Too long', $5`,
      [id(21), id(22), 'OWNER'],
    ),
    inWs(
      'review_links',
      58,
      'variant_id, label, token_hash, expires_at, created_by',
      `$3, 'Erin', $4, now() + interval '7 days', $5`,
      [id(21), `review-hash-${n}`, 'OWNER'],
    ),
    inWs(
      'outside_approvals',
      59,
      'review_link_id, variant_id, version_id, campaign_id, verdict, guest_name, hashes',
      `$3, $4, $5, $6, 'approved', 'Erin', '{}'`,
      [id(58), id(21), id(22), id(10)],
    ),
    [
      'notifications',
      `insert into public.notifications (workspace_id, id, user_id, event_id) select $1, $2, $3, e.id from public.events e where e.workspace_id = $1 order by e.seq limit 1`,
      [id(0), id(54), 'OWNER'],
    ],
    [
      'taste_answers',
      `insert into public.taste_answers (workspace_id, id, user_id, pair_id, day, round, pick, sureness, first_impressions, first_clicks, second_impressions, second_clicks, first_sure, grade, ranker_first, ranker_reasons)
       values ($1, $2, $3, $4, '2026-01-05', 1, 'first', 70, 1000, 20, 1000, 10, 0.98, 'clear', 0.6, '[]')`,
      [id(0), id(57), 'OWNER', PAIR_ID],
    ],
    [
      'command_results',
      `insert into public.command_results (workspace_id, key, command, result) values ($1, $2, 'x', '{}')`,
      [id(0), `key-${n}-000`],
    ],
    [
      'metric_rows',
      `insert into public.metric_rows (workspace_id, metric_date, entity_id, import_seq, import_id, line, impressions, clicks, spend_micros, currency) values ($1, '2026-01-05', $2, 1, $3, 2, 100, 5, 1000000, 'EUR')`,
      [id(0), id(33), id(29)],
    ],
    [
      'metric_rollups',
      `insert into public.metric_rollups (workspace_id, metric_date, generation, entity_id, currency, impressions, clicks, spend_micros, conversions, value_micros) values ($1, '2026-01-05', 1, $2, 'EUR', 100, 5, 1000000, 1, 0)`,
      [id(0), id(33)],
    ],
    [
      'rollup_days',
      `insert into public.rollup_days (workspace_id, metric_date, generation) values ($1, '2026-01-05', 1)`,
      [id(0)],
    ],
  ];
}

/** Fills workspace `n` (its owner's user id given) with one row in every tenant table. Writes as superuser. */
export async function seedWorkspace(stack: TestStack, n: number, ownerId: string): Promise<SeededWorkspace> {
  const slug = `space-${n}`;
  const ids: Record<string, string> = {};
  await stack.sql(
    `insert into public.library_references (id, test_id, arm, headline, impressions, clicks, test_week, arms, rest_impressions, rest_clicks, ctr, ctr_low, ctr_high, shrunk_ctr, shrunk_low, field, split)
     values ($1, 't', 1, 'A library headline', 1000, 20, 201401, 2, 1000, 18, 0.02, 0.013, 0.03, 0.02, 0.014, 'money', 'train'),
       ($2, 't', 2, 'Its sibling', 1000, 18, 201401, 2, 1000, 20, 0.018, 0.011, 0.028, 0.018, 0.012, 'money', 'train') on conflict do nothing`,
    [LIBRARY_ID, SIBLING_ID],
  );
  await stack.sql(
    `insert into public.taste_pairs (id, first_id, second_id, first_sure, grade, is_sensitive, ranker_first, edition) values ($1, $2, $3, 0.98, 'clear', false, 0.6, 'seed') on conflict do nothing`,
    [PAIR_ID, LIBRARY_ID, SIBLING_ID],
  );
  await stack.sql(`insert into public.workspaces (id, slug, name, created_by) values ($1, $2, $3, $4)`, [
    seededId(n, 0),
    slug,
    `Space ${n}`,
    ownerId,
  ]);
  await stack.sql(`insert into public.members (workspace_id, id, user_id, role) values ($1, $2, $3, 'owner')`, [
    seededId(n, 0),
    seededId(n, 1),
    ownerId,
  ]);
  ids['members'] = seededId(n, 1);
  await stack.sql(`select private.ensure_metric_partition('2026-01-05')`);
  for (const [table, sql, params] of statements(n)) {
    await stack.sql(
      sql,
      params.map((one) => (one === 'OWNER' ? ownerId : one)),
    );
    if (sql.includes('(workspace_id, id,')) ids[table] = params[1] ?? '';
  }
  return { id: seededId(n, 0), slug, ids };
}
