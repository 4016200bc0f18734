import {
  Checkbox,
  Field,
  FieldDescription,
  Fieldset,
  Input,
  Label,
  Radio,
  Select,
  Textarea,
  ValidationMessage,
} from '@digdir/designsystemet-react'
import { type ComponentProps, type ReactNode, useId } from 'react'

/** What every field shows around its control. Spread `register('name')` of react-hook-form over any of them. */
export type FieldFrame = {
  label: ReactNode
  hideLabel?: boolean
  /** Optional fields are marked, not mandatory ones: "Valgfritt". */
  optional?: string
  description?: ReactNode
  /** How to put it right; also makes the field invalid. */
  error?: string
  /** The links of an error summary point here. */
  id?: string
}

type Control = { id: string; 'aria-invalid'?: true; 'aria-describedby'?: string }

/** Label, description, control and error, tied together. For controls of your own. */
export function FormField({
  frame,
  children,
  describedBy,
}: {
  frame: FieldFrame
  children: (control: Control) => ReactNode
  describedBy?: string
}) {
  const own = useId()
  const id = frame.id ?? own
  const described = [frame.description && `${id}-description`, describedBy, frame.error && `${id}-error`]
    .filter(Boolean)
    .join(' ')
  return (
    <Field>
      <Label htmlFor={id} className={frame.hideLabel ? 'sp-sr' : undefined}>
        {frame.label}
        {frame.optional && <span className="sp-optional"> {frame.optional}</span>}
      </Label>
      {frame.description && <FieldDescription id={`${id}-description`}>{frame.description}</FieldDescription>}
      {children({ id, 'aria-invalid': frame.error ? true : undefined, 'aria-describedby': described || undefined })}
      {frame.error && <ValidationMessage id={`${id}-error`}>{frame.error}</ValidationMessage>}
    </Field>
  )
}

function splitFrame<Props extends FieldFrame>(props: Props) {
  const { label, hideLabel, optional, description, error, id, ...control } = props
  return { frame: { label, hideLabel, optional, description, error, id }, control }
}

export type TextFieldProps = FieldFrame & Omit<ComponentProps<typeof Input>, keyof FieldFrame | 'size'>
export function TextField(props: TextFieldProps) {
  const { frame, control } = splitFrame(props)
  return <FormField frame={frame}>{(wired) => <Input {...control} {...wired} />}</FormField>
}

export type TextAreaFieldProps = FieldFrame & Omit<ComponentProps<typeof Textarea>, keyof FieldFrame>
export function TextAreaField(props: TextAreaFieldProps) {
  const { frame, control } = splitFrame(props)
  return <FormField frame={frame}>{(wired) => <Textarea rows={3} {...control} {...wired} />}</FormField>
}

export type SelectOption = { value: string; label: string; disabled?: boolean }
export type SelectFieldProps = FieldFrame &
  Omit<ComponentProps<typeof Select>, keyof FieldFrame | 'children'> & {
    options: readonly SelectOption[]
    /** First, with an empty value: "Velg hus". */
    placeholder?: string
  }
export function SelectField(props: SelectFieldProps) {
  const { frame, control } = splitFrame(props)
  const { options, placeholder, ...rest } = control
  return (
    <FormField frame={frame}>
      {(wired) => (
        <Select {...rest} {...wired}>
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </FormField>
  )
}

export type CheckFieldProps = Omit<
  ComponentProps<typeof Checkbox>,
  'size' | 'aria-label' | 'aria-labelledby' | 'label'
> & {
  label: ReactNode
}
/** One thing that is so or not. */
export function CheckField({ label, ...rest }: CheckFieldProps) {
  return <Checkbox {...rest} label={label} />
}

export type ChoiceOption = { value: string; label: ReactNode; description?: ReactNode; disabled?: boolean }
type ChoiceFrame = Omit<FieldFrame, 'hideLabel'> & { name: string; options: readonly ChoiceOption[]; inline?: boolean }

function ChoiceGroup({ frame, children }: { frame: ChoiceFrame; children: (option: ChoiceOption) => ReactNode }) {
  const own = useId()
  const id = frame.id ?? own
  return (
    <Fieldset id={id} tabIndex={-1} className={frame.inline ? 'sp-choices sp-choices--inline' : 'sp-choices'}>
      <Fieldset.Legend>
        {frame.label}
        {frame.optional && <span className="sp-optional"> {frame.optional}</span>}
      </Fieldset.Legend>
      {frame.description && <Fieldset.Description>{frame.description}</Fieldset.Description>}
      <div className="sp-choices__list">{frame.options.map(children)}</div>
      {frame.error && <ValidationMessage>{frame.error}</ValidationMessage>}
    </Fieldset>
  )
}

export type RadioFieldProps = ChoiceFrame & { value: string | null; onChange: (value: string) => void }
/** One of a few, all in view. */
export function RadioField({ value, onChange, ...frame }: RadioFieldProps) {
  return (
    <ChoiceGroup frame={frame}>
      {(option) => (
        <Radio
          key={option.value}
          name={frame.name}
          label={option.label}
          description={option.description}
          disabled={option.disabled}
          value={option.value}
          checked={value === option.value}
          aria-invalid={frame.error ? true : undefined}
          onChange={() => onChange(option.value)}
        />
      )}
    </ChoiceGroup>
  )
}

export type CheckGroupProps = ChoiceFrame & { value: readonly string[]; onChange: (value: string[]) => void }
/** Any of a few. */
export function CheckGroup({ value, onChange, ...frame }: CheckGroupProps) {
  return (
    <ChoiceGroup frame={frame}>
      {(option) => (
        <Checkbox
          key={option.value}
          name={frame.name}
          label={option.label}
          description={option.description}
          disabled={option.disabled}
          value={option.value}
          checked={value.includes(option.value)}
          aria-invalid={frame.error ? true : undefined}
          onChange={(event) =>
            onChange(event.target.checked ? [...value, option.value] : value.filter((one) => one !== option.value))
          }
        />
      )}
    </ChoiceGroup>
  )
}
