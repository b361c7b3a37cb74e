/**
 * Makes ink fit into the chunks of the command line, which are loaded as CommonJS and know no `await` at their top: yoga's code is awaited by
 * whoever mounts the screens, and nothing of React's developer tools comes along. Used by `build.ts`; no part of the program.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/** What a file of a dependency must hold, and what takes its place: another version would fail the build and not the screens. */
const REPLACED: readonly (readonly [file: RegExp, text: string, by: string])[] = [
  [/ink\/build\/reconciler\.js$/, "await import('./devtools.js');", ''],
  [/ink\/build\/reconciler\.js$/, '? await loadPackageJson()', '? undefined'],
];

export const screens: Plugin = {
  name: 'screens',
  setup(bundle) {
    bundle.onResolve({ filter: /^yoga-layout$/ }, ({ importer }) => ({ path: 'yoga-layout', namespace: 'yoga', pluginData: importer }));
    bundle.onLoad({ filter: /.*/, namespace: 'yoga' }, () => ({
      contents: `import { loadYoga } from 'yoga-layout/load';
        export * from 'yoga-layout/load';
        let yoga;
        export const ready = loadYoga().then((loaded) => { yoga = loaded; });
        export { yoga as default };`,
      resolveDir: process.cwd(),
    }));
    bundle.onResolve({ filter: /^react-devtools-core$/ }, () => ({ path: 'none', namespace: 'no-ci' }));
    // A build server's variable must not keep a person's screen empty.
    bundle.onResolve({ filter: /^is-in-ci$/ }, () => ({ path: 'is-in-ci', namespace: 'no-ci' }));
    bundle.onLoad({ filter: /.*/, namespace: 'no-ci' }, () => ({ contents: 'export default false' }));
    bundle.onLoad({ filter: /ink\/build\/reconciler\.js$/ }, ({ path }) => {
      let contents = readFileSync(path, 'utf8');
      for (const [file, text, by] of REPLACED) {
        if (!file.test(path)) continue;
        if (!contents.includes(text)) return { errors: [{ text: `${path} does not hold ${JSON.stringify(text)} any more` }] };
        contents = contents.replace(text, by);
      }
      return { contents, loader: 'js' };
    });
    bundle.onLoad({ filter: /review\/mount\.tsx$/ }, ({ path }) => ({
      contents: `import { ready } from 'yoga-layout';\n${readFileSync(path, 'utf8').replace(
        'export async function mount(',
        'async function mounted(',
      )}
export const mount: typeof mounted = async (...given) => { await ready; return mounted(...given); };`,
      loader: 'tsx',
    }));
  },
};
