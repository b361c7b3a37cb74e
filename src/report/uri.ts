/** A file as a URI reference (RFC 3986): relative paths stay relative, absolute ones become `file:` URIs. */
export function uriOf(file: string): string {
  const path = file.replace(/\p{Cs}/gu, '\ufffd').replace(/^([A-Za-z]):[\\/]/, '/$1:/');
  const encoded = path
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
