/** Makes the style and the script of the HTML report, with the hashes by which its policy lets them in. Used by the build and by tests; no part of the program. */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { comment, licences } from '../build-licences.js';
import type { Page } from '../report/reporter.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export async function page(): Promise<Page> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [here('chart.ts'), here('page.css')],
    outdir: here('out'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'ascii',
    legalComments: 'none',
    write: false,
    metafile: true,
    logLevel: 'warning',
  });
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))!.text.trim();
  const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
  const script = `${textOf('.js')}\n${comment(licences(metafile, root))}`.trim();
  const style = textOf('.css');
  return { script, scriptHash: hash(script), style, styleHash: hash(style) };
}
