/**
 * Who does something, in which role, and what for (经办). Every command that writes names all three.
 *
 * `actor` is a work number or a desk, never a person's identity number.
 */
export interface Actor {
  readonly actor: string
  readonly role: string
  readonly purpose: string
}
