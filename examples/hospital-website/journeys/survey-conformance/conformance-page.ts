import type {ConformanceArea, ConformanceRow} from './row.js';

/** The page about conformance, as it is written into `docs/`. */
export function conformancePage(areas: readonly ConformanceArea[]): string {
  const rows = areas.flatMap((area) => area.rows);
  const count = (support: ConformanceRow['support']): number =>
    rows.filter((row) => row.support === support).length;
  return `# What of FHIR a survey does

<!-- Written by examples/hospital-website/journeys/survey-conformance.test.ts. Change the rows there, not this page. -->

A survey is a FHIR R4 \`Questionnaire\`, with extensions of FHIR and of Structured Data Capture (SDC). Each line below is
a definition of its own that a browser has been shown on a strict page, with the published \`pr-survey.js\`, and a proof
that looks at what a person or a host page would see. This page is written from those lines by the test that runs them,
and the test fails when they no longer agree.

- **yes**: done as FHIR describes it.
- **partly**: done, but for what the note says.
- **no**: not done. A form that uses it says so in \`issues\`, with its place, unless the note says that nothing is lost.

${count('yes')} yes, ${count('partly')} partly, ${count('no')} no.
${areas.map(section).join('')}`;
}

function section({title, rows}: ConformanceArea): string {
  return `
## ${title}

| feature | support | note |
| --- | --- | --- |
${rows.map(line).join('\n')}
`;
}

function line({feature, source, support, note = ''}: ConformanceRow): string {
  return `| [${feature}](${source}) | ${support} | ${note.replaceAll('|', '\\|')} |`;
}
