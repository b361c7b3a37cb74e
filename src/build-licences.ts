/** The licences of what a bundle is made of, which ask to go where their code goes. Used by the build; no part of the program. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** Name, version and licence of every package that a bundle takes code from, packages of the same licence and owner together; paths of the metafile begin in `root`. */
export function licences({ inputs }: Metafile, root: string): string {
  const folders = new Set(
    Object.keys(inputs).flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path.replace(/^[\w-]+:/, ''))?.[0] ?? []),
  );
  const texts = new Map<string, string[]>();
  for (const folder of [...folders].sort()) {
    const place = join(root, folder);
    if (!existsSync(join(place, 'package.json'))) continue;
    const { name, version, license } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as Record<string, string>;
    const file = readdirSync(place).find((one) => /^licen[cs]e/i.test(one));
    const text = file === undefined ? `${license}` : readFileSync(join(place, file), 'utf8').trim().replaceAll('\r\n', '\n');
    texts.set(text, [...(texts.get(text) ?? []), `${name} ${version}`]);
  }
  return [...texts].map(([text, names]) => `${names.join(', ')}\n\n${text}`).join('\n\n----\n\n');
}

/** A text as a comment of JavaScript. */
export const comment = (text: string): string => `/*\n${text.replaceAll('*/', '* /').replaceAll(/<(?=[!/])/g, '< ')}\n*/\n`;
