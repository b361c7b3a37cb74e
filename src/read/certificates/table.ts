/** The head of kubeadm's table of certificates (kubeadm `cmd/kubeadm/app/cmd/certs.go`); before it may stand what kubeadm says of its own work. */
const HEAD = /^CERTIFICATE\s+EXPIRES\s+RESIDUAL TIME\s/;

/** How many lines tell what a text is. */
const LOOK = 20;

/** Whether lines are what `kubeadm certs check-expiration` prints. */
export const isCertificateTable = (lines: readonly string[]): boolean => lines.slice(0, LOOK).some((line) => HEAD.test(line));
