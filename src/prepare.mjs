/**
 * What npm runs in a clone (`npm ci`, and where pre-commit or `npm install git+https://...` installs from one), never where the package is installed from a registry: builds
 * what is not built yet. Under `npm install --global`, npm prepares a clone without having installed what building takes: that is done here. In JavaScript, because nothing that
 * runs TypeScript is there then; no part of the program.
 */
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (!existsSync('dist/cli.mjs')) {
  const env = { ...process.env, npm_config_global: 'false', npm_config_prefix: '' };
  // To standard error: whoever packs a clone reads the name of the file from standard output.
  const carryOut = (command) => execSync(command, { env, stdio: ['ignore', 2, 2] });
  if (!existsSync('node_modules/tsx')) carryOut('npm ci --include=dev --ignore-scripts --no-audit --no-fund');
  carryOut('npm run build');
}
