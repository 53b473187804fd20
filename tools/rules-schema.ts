/** The JSON Schema of outlet lists (the data files and the reader's own), made from the same schema that checks them. */
import { toJsonSchema } from '@valibot/to-json-schema'
import { OutletListSchema } from '../src/rules/outlets/outlet-rules.ts'

/** The text of docs/rules.schema.json. */
export function rulesSchema(): string {
  const schema = toJsonSchema(OutletListSchema, { errorMode: 'ignore' })
  return `${JSON.stringify(
    {
      $schema: schema.$schema,
      title: 'Sourcelight outlet list',
      description: 'One named source and what it says of outlets. See docs/rules.md.',
      ...schema,
    },
    null,
    2,
  )}\n`
}
