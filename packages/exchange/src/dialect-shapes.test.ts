import { expect, test } from 'vitest';
import { freezeClock, readAll } from './test-support/read-text';

freezeClock();

test('the Meta connector shape: ids, no names, no currency, so the currency is asked', async () => {
  const { report, inspection } = await readAll(
    'ad_id,date,account_id,impressions,inline_link_clicks,spend,reach\n62,2025-12-10,17,4233,10,76.53,608\n63,2025-12-10,17,10701,27,144.,242\n',
  );
  expect(report).toMatchObject({
    platform: 'meta_ads',
    reportType: 'ad',
    currency: null,
    rows: 2,
    totals: { spend: '220.53', clicks: '37' },
  });
  expect(inspection.questions.map((question) => question.id)).toEqual(['currency']);
});

test('Meta by age and gender: breakdowns keep rows apart, weak names are marked', async () => {
  const { report, rows, inspection } = await readAll(
    'Date,ad_id,xyz_campaign_id,fb_campaign_id,age,gender,interest,Impressions,Clicks,Spent,Total_Conversion,Approved_Conversion\n' +
      '31-08-2023,708746,916,103916,30-34,M,15,7350,1,1.429999948,2,1\n31-08-2023,708746,916,103916,30-34,F,15,17861,2,1.820000023,2,0\n',
    { currency: 'EUR' },
  );
  expect(report).toMatchObject({
    platform: 'meta_ads',
    rows: 2,
    currency: 'EUR',
    rejected: [],
    totals: { spend: '3.25', conversions: '4' },
  });
  expect(rows[1]).toMatchObject({
    campaignId: '103916',
    dateStart: '2023-08-31',
    breakdowns: { age: '30-34', gender: 'F', interest: '15' },
  });
  expect(inspection.columns.filter((column) => column.weak).map((column) => column.name)).toEqual([
    'Date',
    'interest',
    'Clicks',
    'Spent',
  ]);
});

test('the LinkedIn creative shape, with times at midnight and empty figures', async () => {
  const { report, rows } = await readAll(
    'creative_id,day,action_clicks,clicks,approximate_unique_impressions,impressions,cost_in_local_currency,cost_in_usd,external_website_conversions\n' +
      '112590914,2020-10-17 00:00:00,,,,,,0,\n95761876,2020-10-09 00:00:00,1,4,90,120,7.50,8.20,1\n',
  );
  expect(report).toMatchObject({
    platform: 'linkedin_ads',
    rows: 2,
    totals: { spend: '7.50', impressions: '120', clicks: '4', conversions: '1' },
  });
  expect(rows[0]).toMatchObject({
    adId: '112590914',
    dateStart: '2020-10-17',
    impressions: null,
    spend: null,
    breakdowns: {},
  });
});

test('the TikTok hourly shape keeps the hour as a breakdown, so two hours of a day are no duplicates', async () => {
  const header =
    'AD_ID,STAT_TIME_HOUR,VIDEO_PLAY_ACTIONS,IMPRESSIONS,CLICKS,SPEND,CONVERSION,COST_PER_1000_REACHED,TOTAL_PURCHASE_VALUE\n';
  const { report, rows } = await readAll(
    `${header}1,2021-09-15 10:00:00,22,23,2,2.22,1,0,9.99\n1,2021-09-15 11:00:00,33,22,0,-,-,-,0.00\n`,
  );
  expect(report).toMatchObject({
    platform: 'tiktok_ads',
    rows: 2,
    rejected: [],
    totals: { spend: '2.22', revenue: '9.99' },
  });
  expect(rows.map((row) => row.breakdowns)).toEqual([{ hour: '10:00' }, { hour: '11:00' }]);
});

test('a table of several platforms is generic: plain names are suggested, unsure ones marked', async () => {
  const { report, inspection } = await readAll(
    'date,platform,campaign_type,industry,country,impressions,clicks,CTR,CPC,ad_spend,conversions,CPA,revenue,ROAS\n2024-01-21,Google Ads,Search,Fintech,UAE,59886,2113,0.0353,1.26,2662.38,159,16.74,4803.43,1.8\n',
  );
  expect(report).toMatchObject({
    platform: 'generic',
    reportType: 'campaign',
    rows: 1,
    totals: { spend: '2662.38', revenue: '4803.43' },
  });
  expect(inspection).toMatchObject({ confidence: 'unsure' });
  expect(inspection.columns.filter((column) => column.weak).map((column) => column.name)).toEqual([
    'campaign_type',
    'industry',
  ]);
});

test('German Meta exports write decimal points under German names', async () => {
  const { report } = await readAll(
    'Berichtsstart,Berichtsende,Kampagnenname,Ausgegebener Betrag (EUR),Impressionen,Link-Klicks,Ergebnisse\n2026-09-01,2026-09-01,Herbst,120.50,2800,61,4\n',
  );
  expect(report).toMatchObject({
    platform: 'meta_ads',
    locale: 'de',
    reportType: 'campaign',
    currency: 'EUR',
    totals: { spend: '120.50' },
  });
});

test('French and Spanish Google reports', async () => {
  const french = await readAll(
    'Rapport\nJour,Campagne,Code de devise,Coût,Impr.,Clics\n1 sept. 2026,Été,EUR,"1 234,56","12 345",9\n',
  );
  expect(french.report).toMatchObject({
    platform: 'google_ads',
    locale: 'fr',
    rows: 1,
    totals: { spend: '1234.56', impressions: '12345' },
  });
  const spanish = await readAll(
    'Día;Campaña;Código de moneda;Coste;Impr.;Clics\n01/09/2026;Otoño;EUR;1.234,56;12.345;9\n',
  );
  expect(spanish.report).toMatchObject({
    platform: 'google_ads',
    locale: 'es',
    rows: 1,
    totals: { spend: '1234.56' },
    firstDay: '2026-09-01',
  });
});

test('column names without rows are refused, with a summary row or without', async () => {
  const header = 'Campaign,Day,Currency code,Impressions,Clicks,Cost';
  for (const text of [`${header}\n`, `${header}\nTotal: Account,,EUR,0,0,0.00\n`])
    await expect(readAll(text)).rejects.toMatchObject({
      code: 'unsupported_file',
      message: 'The file has a header but no rows. Export the report again for days that have results.',
    });
});

test('an unknown table asks for its mapping, and the mapping a person gives is used', async () => {
  const text = 'Wann,Wer,Wieviel\n2026-09-01,Herbst,12\n';
  await expect(readAll(text)).rejects.toMatchObject({
    code: 'invalid_input',
    fields: { date: expect.any(String), metric: expect.any(String), campaign: expect.any(String) },
  });
  const { report } = await readAll(text, {}, { mapping: { 0: 'date', 1: 'campaign', 2: 'impressions' } });
  expect(report).toMatchObject({ platform: 'generic', rows: 1, totals: { impressions: '12' } });
});
