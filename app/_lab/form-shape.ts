import * as z from 'zod/mini'
import { PROFILE_NAMES } from '#engine/profiles/by-name'
import { sysctlNames } from '#engine/profiles/sysctl'
import { scenarioSchema } from '#engine/scenario/schema'

/** A field of the form: what it takes, and where in its record it stands. */
export interface Field {
  readonly key: string
  readonly isRequired: boolean
  readonly kind: FieldKind
}

export type FieldKind =
  | { readonly is: 'number'; readonly min: number; readonly max: number; readonly mayBeNull: boolean }
  /** A number, or one for each way. */
  | { readonly is: 'each-way' }
  | { readonly is: 'text' }
  /** Nothing said, true or false. */
  | { readonly is: 'flag' }
  /** True, or nothing said. */
  | { readonly is: 'mark' }
  | { readonly is: 'choice'; readonly options: readonly string[] }
  | { readonly is: 'choices'; readonly options: readonly string[] }
  /** Two hosts. */
  | { readonly is: 'pair' }
  /** Names and values that the schema does not list. */
  | { readonly is: 'names' }
  | { readonly is: 'group'; readonly fields: readonly Field[] }
  /** True, false, or a record. */
  | { readonly is: 'flag-or-group'; readonly fields: readonly Field[] }

/** The fields of each kind of entry, by the kind. */
export type Kinds = Readonly<Record<string, readonly Field[]>>

/** What the form is made of: all that a scenario may say, as its schema has it. It is plain data, made once on the server. */
export interface FormShape {
  readonly scenario: readonly Field[]
  readonly host: readonly Field[]
  readonly link: readonly Field[]
  readonly faults: Kinds
  readonly calls: Kinds
  /** The sysctls that each stack has. */
  readonly sysctls: Readonly<Record<string, readonly string[]>>
}

type Schema = z.core.JSONSchema.BaseSchema

/** @throws Error where the schema has a form that no field of the page shows */
export function formShape(): FormShape {
  const { hosts, links, faults, calls, ...rest } = propertiesOf(z.toJSONSchema(scenarioSchema))
  return {
    scenario: fieldsOf({ properties: rest, required: ['profile', 'untilMs'] }, ['version']),
    host: fieldsOf(schemaIn(hosts?.additionalProperties)),
    link: fieldsOf(schemaIn(links?.items)),
    faults: kindsOf(schemaIn(faults?.items), 'kind'),
    calls: kindsOf(schemaIn(calls?.items), 'call'),
    sysctls: Object.fromEntries(PROFILE_NAMES.map((name) => [name, sysctlNames(name)])),
  }
}

const kindsOf = ({ oneOf = [] }: Schema, key: string): Kinds =>
  Object.fromEntries(oneOf.map(schemaIn).map((form) => [String(propertiesOf(form)[key]?.const), fieldsOf(form, [key])]))

const fieldsOf = (schema: Schema, without: readonly string[] = []): readonly Field[] =>
  Object.entries(propertiesOf(schema))
    .filter(([key]) => !without.includes(key))
    .map(([key, value]) => ({
      key,
      isRequired: schema.required?.includes(key) ?? false,
      kind: kindOf(key, value),
    }))

function kindOf(key: string, schema: Schema): FieldKind {
  if (schema.anyOf) return kindOfUnion(key, schema.anyOf.map(schemaIn))
  switch (schema.type) {
    case 'integer':
    case 'number':
      return numberField(schema, false)
    case 'boolean':
      return schema.const === true ? { is: 'mark' } : { is: 'flag' }
    case 'string':
      return schema.enum ? { is: 'choice', options: schema.enum.map(String) } : { is: 'text' }
    case 'array':
      return schema.prefixItems ? { is: 'pair' } : { is: 'choices', options: optionsOf(schema) }
    case 'object':
      return schema.properties ? { is: 'group', fields: fieldsOf(schema) } : { is: 'names' }
    default:
      throw new Error(`The form has no field for ${key}, which is ${JSON.stringify(schema)}. Add one to form-shape.ts.`)
  }
}

function kindOfUnion(key: string, forms: readonly Schema[]): FieldKind {
  const [first, second] = forms
  const types = forms.map(({ type }) => type).join()
  if (first && types === 'number,null') return numberField(first, true)
  if (types === 'number,array') return { is: 'each-way' }
  if (second && types === 'boolean,object') return { is: 'flag-or-group', fields: fieldsOf(second) }
  throw new Error(`The form has no field for ${key}, which is one of ${types}. Add one to form-shape.ts.`)
}

const numberField = ({ minimum = 0, maximum = 0 }: Schema, mayBeNull: boolean): FieldKind => ({
  is: 'number',
  min: minimum,
  max: maximum,
  mayBeNull,
})

const optionsOf = ({ items }: Schema): readonly string[] => schemaIn(items).enum?.map(String) ?? []

const propertiesOf = ({ properties = {} }: Schema): Readonly<Record<string, Schema>> =>
  Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, schemaIn(value)]))

/** A schema within another, where a truth value might stand too. */
const schemaIn = (value: unknown): Schema => (isSchema(value) ? value : {})

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
