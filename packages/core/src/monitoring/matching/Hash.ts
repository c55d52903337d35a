/**
 * A birth date in a place. Each is mixed for itself: days and places are small numbers, and mixed together they would share what
 * is left of them.
 */
export const ofBirth = (birth: number, place: number): number => mix(mix(0, birth), place)

/** A name in a place. */
export const ofName = (name: string, place: number): number => {
  let hash = 0
  for (let i = 0; i < name.length; i++) hash = mix(hash, name.charCodeAt(i))
  return mix(hash, place)
}

/** Mixes a number into a hash, by multiplication and a fold of the high half into the low one. */
export const mix = (hash: number, value: number): number => {
  const product = Math.imul(hash ^ value, 0x2c1b3c6d) + 0x297a2d39
  return (product ^ (product >>> 15)) | 0
}

/** The even place where a key that is a whole number below 2^53 begins to be looked for. */
export const slotOf = (key: number, mask: number): number => {
  const hash = Math.imul((key | 0) ^ Math.imul((key * 2 ** -32) | 0, 0x85ebca6b), 0x9e3779b1)
  return ((hash ^ (hash >>> 15)) << 1) & mask
}
