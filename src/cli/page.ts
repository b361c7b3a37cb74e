import type { About } from '../report/reporter.js';

/** What is known of the tool, with what a page is shown with where the format is one: loaded only then. */
export async function withPage(about: About, format: string): Promise<About> {
  return format === 'html' ? { ...about, page: (await import('premortem:page')).default } : about;
}
