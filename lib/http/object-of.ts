import { z } from 'zod';

/** The fields of a request, past what reads them (`preprocess`) and what is made of them (`transform`). */
export function objectOf(schema: z.ZodType): z.ZodObject {
  if (schema instanceof z.ZodObject) return schema;
  if (schema instanceof z.ZodPipe)
    return objectOf((schema.in instanceof z.ZodTransform ? schema.out : schema.in) as z.ZodType);
  throw new Error('A request is described by its fields.');
}
