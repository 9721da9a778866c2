/** A colour as CSS writes it, with two hexadecimal digits each for red, green and blue. */
export const HEX_COLOR = /^#[0-9a-f]{6}$/i

/** How much text must stand out from what is behind it (WCAG 2.2, 1.4.3). */
export const LEAST_CONTRAST = 4.5

/** The contrast between white and a colour such as `#4350d6`, from 1 to 21, as WCAG 2.2 defines it. */
export function contrastWithWhite(hexColor: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) =>
    linear(Number.parseInt(hexColor.slice(start, start + 2), 16) / 255),
  )
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return 1.05 / (luminance + 0.05)
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
