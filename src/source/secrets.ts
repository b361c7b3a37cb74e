/** Keys whose value nobody may see, in the words of Kubernetes, kubeconfig, BIG-IP and HAProxy. */
export const KEY =
  '(?:[\\w.-]*(?:password|passwd|passphrase|secret|token|credential|private[-_]?key|api[-_]?key|access[-_]?key|auth[-_]?pass|bind-pw)[\\w.-]*' +
  '|client-key-data|community|authorization|htpasswd|\\.dockerconfigjson|\\.dockercfg)';
/** Keys that look like one of them and only name where a secret is kept, or are about it. */
export const HARMLESS =
  /^(automountserviceaccounttoken|secret(s|name|ref|keyref|names)?|imagepullsecrets?|tokenexpiration\w*|expirationseconds|serviceaccounttoken\w*|token-?ttl|enable-bootstrap-token-auth)$/i;

const PAIR = new RegExp(`(["']?)(?<![\\w-])(${KEY})\\1(\\s*[:=]\\s*)(?=\\S)`, 'gi');
const SPACED_PAIR = new RegExp(`(["']?)(?<![\\w-])(${KEY})\\1(\\s+)(?=\\S)`, 'gi');
/** Secrets that show themselves wherever they stand: PEM bodies, JSON Web Tokens, passwords in URLs, bearer headers. */
const SHAPES: readonly RegExp[] = [
  /\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g,
  /(?<=:\/\/[^\s/:@]*:)[^\s/@]+(?=@)/g,
  /(?<=\b(?:Bearer|Basic)\s+)[\w.~+/=-]{8,}/gi,
  /(?<=-----BEGIN [A-Z ]*PRIVATE KEY-----).+/g,
  // Of commands: curl -u NAME:PASSWORD, --password PASSWORD, sshpass -p PASSWORD.
  /(?<=\s(?:-u|--user|--proxy-user)(?:\s+|=)["']?[^\s:"'=]+:)[^\s"']+/g,
  /(?<=\s--?[\w-]*(?:password|passwd|passphrase|secret|token|api-?key)[\w-]*\s+["']?)[^\s"'-][^\s"']*/gi,
  /(?<=\bsshpass\s+-p\s*["']?)[^\s"']+/g,
];

/** One line with values of credential keys and tell-tale shapes starred out. `spaced`: a key and its value may stand apart by a space alone. */
export function lineWithoutSecrets(line: string, spaced: boolean): string {
  let shown = starValues(line, PAIR);
  if (spaced) shown = starValues(shown, SPACED_PAIR);
  for (const shape of SHAPES) shown = shown.replace(shape, star);
  return shown;
}

export function starValues(line: string, pair: RegExp): string {
  let shown = line;
  for (const match of line.matchAll(pair)) {
    if (HARMLESS.test(match[2]!)) continue;
    const from = match.index + match[0].length;
    const to = from + valueLength(line.slice(from), match[3]!);
    shown = shown.slice(0, from) + star(shown.slice(from, to)) + shown.slice(to);
  }
  return shown;
}

/** How far a value goes: to its closing quote, else to what ends a flow value, a TMOS property or the line. */
function valueLength(rest: string, separator: string): number {
  if (/^[{[|>&*!]/.test(rest)) return 0;
  // A doubled quote inside a YAML scalar goes on: rather too much is hidden than too little.
  const quoted = /^(?:(["'])(?:\\.|(?!\1).)*\1?)+/.exec(rest);
  if (quoted) return quoted[0].length;
  if (!/[:=]/.test(separator)) return /^\S+/.exec(rest)?.[0].length ?? 0;
  return /^.*?(?=\s+#|,\s|\s*[}\]]\s*,?\s*$|\s*$)/.exec(rest)?.[0].length ?? rest.length;
}

export function star(text: string): string {
  return text.replace(/\S/g, '*');
}
