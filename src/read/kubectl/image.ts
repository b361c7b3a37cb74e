/** An image reference taken apart: its path without registry and tag, and the version that its tag states. */
export interface Image {
  /** Repository without the registry's host: `coredns/coredns`. */
  readonly path: string;
  /** Last part of the path. */
  readonly name: string;
  /** The tag where it begins like a version; undefined for `latest`, a digest alone, a build number. */
  readonly version?: string;
}

/** Reads `registry:5000/a/name:v1.2.3@sha256:...`. */
export function imageOf(reference: string): Image {
  const plain = reference.split('@')[0]!;
  const slash = plain.lastIndexOf('/');
  const colon = plain.indexOf(':', slash + 1);
  const tag = colon < 0 ? '' : plain.slice(colon + 1);
  const repository = colon < 0 ? plain : plain.slice(0, colon);
  const [host = '', ...rest] = repository.split('/');
  const path = rest.length > 0 && /[.:]|^localhost$/.test(host) ? rest.join('/') : repository;
  return { path, name: path.slice(path.lastIndexOf('/') + 1), ...(/^v?\d+\.\d+/.test(tag) && { version: tag }) };
}
