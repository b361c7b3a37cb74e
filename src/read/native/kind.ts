/** The version of the documents that people write for premortem. */
export const API_VERSION = 'premortem.dev/v1alpha1';

/** The kinds of such documents. */
export const KINDS = ['ClusterInventory', 'ChangePlan', 'Drill'] as const;

/** Whether a document says that it is of this kind, whatever else is wrong with it. */
export function isNative(document: unknown, kind: (typeof KINDS)[number]): boolean {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return false;
  const { apiVersion, kind: own } = document as Record<string, unknown>;
  return (
    own === kind &&
    (apiVersion === undefined || (typeof apiVersion === 'string' && (apiVersion.startsWith('premortem') || !apiVersion.includes('/'))))
  );
}

/** Whether a file holds what was observed of a change that was made: it lies beside the plan for comparison, and is no input. */
export const isObservation = ({ documents }: { readonly documents: readonly unknown[] }): boolean =>
  documents.length > 0 &&
  documents.every(
    (document) => typeof document === 'object' && document !== null && (document as { kind?: unknown }).kind === 'Observation',
  );
