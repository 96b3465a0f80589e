import { existsSync, readFileSync } from 'node:fs';

const megabytes = (pid: number, field: string): number => {
  const file = `/proc/${pid}/status`;
  const kb = existsSync(file)
    ? new RegExp(`${field}:\\s+(\\d+)`, 'u').exec(readFileSync(file, 'utf8'))?.[1]
    : undefined;
  return kb === undefined ? 0 : Math.round(Number(kb) / 1024);
};

/** Highest resident set of a process and its threads, in MB, as Linux counts it; 0 where it cannot be told. */
export const peakOf = (pid: number): number => megabytes(pid, 'VmHWM');

/** The same as it is now. */
export const residentOf = (pid: number): number => megabytes(pid, 'VmRSS');
