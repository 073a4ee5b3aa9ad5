const megabyte = 1024 * 1024;

/** What a record may carry. Files that were taken off count as long as their bytes are kept, by `kept` alone. */
export const limits = {
  /** Of one file, as it is sent and as it is kept. */
  file: 10 * megabyte,
  /** A request is a little more than the file in it. */
  requestMegabytes: 10.5,
  files: 20,
  standing: 40 * megabyte,
  kept: 120 * megabyte,
  pixels: 25_000_000,
} as const;

/** For how long what was taken off can be put back. */
export const undoHours = 24;
