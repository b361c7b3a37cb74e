import type { CatalogueEntry } from './catalogue.js';

/** The catalogue as Markdown, by area: what `rules/README.md` holds. Links are relative to it. */
export function ruleIndex(rules: readonly CatalogueEntry[]): string {
  const areas = new Map<string, CatalogueEntry[]>();
  for (const rule of rules) {
    const area = rule.id.split('/')[0]!;
    const there = areas.get(area);
    if (there) there.push(rule);
    else areas.set(area, [rule]);
  }
  const sections = [...areas].map(
    ([area, own]) => `## ${area}

| rule | severity | confidence | finds |
|---|---|---|---|
${own.map(({ id, severity, confidence, what }) => `| [${id}](${id}/rule.yaml) | ${severity} | ${confidence} | ${cell(what)} |`).join('\n')}
`,
  );
  return `# Rules

${rules.length} rules. \`premortem explain RULE\` prints one with its sources, its bad case and what calms it. Severity is the worst where a condition decides.
This page is generated: \`npm run golden\` writes it.

${sections.join('\n')}`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
