/** What a sheet of a workbook can hold, and no file is sent as. */
export const importParts = ['5w-organisations', '5w-people'] as const;
