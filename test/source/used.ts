/** Processor time of this process in milliseconds: a busy machine takes longer, and uses no more of it. */
export function used(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
