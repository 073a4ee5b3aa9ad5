import { Field } from '#components/ui/field.tsx';

/** A password somebody chooses. Password managers may fill it and suggest one; pasting is welcome. */
export function NewPassword({ label, hint }: { label: string; hint: string }) {
  return (
    <Field
      name="password"
      type="password"
      autoComplete="new-password"
      label={label}
      hint={hint}
      minLength={12}
      maxLength={128}
      required
    />
  );
}
