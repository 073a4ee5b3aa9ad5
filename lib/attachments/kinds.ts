/** The kinds of file that are taken: how each begins, which names and declarations agree with it, and what it is served as. */
export const fileKinds = {
  pdf: { type: 'application/pdf', endings: ['pdf'], declared: ['application/pdf', 'application/x-pdf'] },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
    declared: [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/msword',
      'application/zip',
    ],
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
    declared: [
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.ms-excel',
      'application/zip',
    ],
  },
  jpeg: {
    type: 'image/jpeg',
    endings: ['jpg', 'jpeg', 'jpe', 'jfif'],
    declared: ['image/jpeg', 'image/pjpeg', 'image/jpg'],
  },
  png: { type: 'image/png', endings: ['png'], declared: ['image/png', 'image/x-png'] },
  webp: { type: 'image/webp', endings: ['webp'], declared: ['image/webp'] },
  txt: { type: 'text/plain', endings: ['txt', 'text'], declared: ['text/plain'] },
  csv: {
    type: 'text/csv',
    endings: ['csv'],
    declared: ['text/csv', 'text/plain', 'application/csv', 'application/vnd.ms-excel'],
  },
} as const satisfies Record<
  string,
  { type: string; endings: readonly string[]; declared: readonly string[] }
>;

export type FileKind = keyof typeof fileKinds;
export type PhotoKind = Extract<FileKind, 'jpeg' | 'png' | 'webp'>;
