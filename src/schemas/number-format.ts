// How numbers may be written, as d3-format has it, and what somebody meant who wrote it as spreadsheets and programs do.

import { z } from "zod";

/**
 * Formats that print a number as such, whatever its size: in all its digits (`,`), in whole ones (`d`), with so many decimals (`f`) or
 * telling digits (`r`), the same in per cent (`%`, `p`), or with the exponent that is asked for (`e`). Nothing that d3-format leaves to
 * itself: a `.1` or `g` prints 42 as 4e+1, an `s` 42000 as 42k, and a `$` nothing.
 */
const PRINTS_NUMBERS =
  /^[-+]?(?:,?|(?:0[1-9])?,?(?:d|\.(?:1?\d|20)~?[f%]|~[f%]|\.(?:[1-9]|1\d|20)~?[rp]|(?:\.(?:1?\d|20))?~?e))$/;

/** The `format` of a figure's numbers. */
export const numberFormat = z.string().regex(PRINTS_NUMBERS);

/** A format that was meant, and what of it stands beside the number and has no place in a format: a currency, a word. */
interface MeantFormat {
  format: string;
  beside: string;
}

/** What d3-format would do with a string, by the parts that it knows. */
const D3 =
  /^(?:.?[<>=^])?(?<sign>[-+( ])?(?<symbol>[$#])?(?<zero>0)?(?<width>\d+)?(?<comma>,)?(?:\.(?<precision>\d+))?~?(?<type>[a-z%])?$/i;

/** Types that print decimals, as many as the precision says. */
const decimals = (precision: string | undefined, type: string) => (precision === undefined ? `~${type}` : `.${precision}${type}`);

function fromD3(written: string): MeantFormat | undefined {
  const found = D3.exec(written);
  const { sign, symbol, zero, width, comma = "", precision, type = "" }: Record<string, string | undefined> = found?.groups ?? {};
  const kind = type.toLowerCase();
  // Spreadsheets begin with these.
  if (!found || symbol === "#" || (zero && (kind === "" || kind === "%"))) return undefined;
  const mark = (sign === "+" ? "+" : "") + comma;
  const beside = symbol === "$" ? "$" : "";
  // `1f` and `0f` lack their point.
  const digits = precision ?? (width?.length === 1 ? width : undefined) ?? (zero ? "0" : undefined);
  if (kind === "f" || kind === "%") return { format: mark + decimals(digits, kind), beside };
  if (kind === "d") return { format: `${mark}d`, beside };
  if (kind === "e") return { format: `${sign === "+" ? "+" : ""}${decimals(precision, "e").replace("~", "")}`, beside };
  // In plain digits as many of them tell something as the exponent's form would have shown.
  if ((kind === "g" || kind === "r" || kind === "n") && Number(precision) > 0)
    return { format: `${mark || (kind === "n" ? "," : "")}.${precision}r`, beside };
  if (kind === "p") return { format: `${mark}${Number(precision) > 0 ? `.${precision}p` : "~%"}`, beside };
  if (kind !== "") return { format: ",", beside };
  return { format: mark + (digits === undefined ? "" : `.${digits}f`), beside };
}

/** `#,##0.0`, `0%`, `0.00E+00`, `¥#,##0;[Red]-¥#,##0`, `0.0"万"`: the first section, for that is how numbers above zero are written. */
function fromSpreadsheet(written: string): MeantFormat | undefined {
  if (/^(?:general|常规|通用格式|@)$/i.test(written)) return { format: ",", beside: "" };
  const [section = ""] = written.split(";");
  const literals: string[] = [];
  const keep = (literal: string) => {
    if (literal.trim() !== "") literals.push(literal.trim());
    return "";
  };
  const pattern = section
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, (_, literal: string) => keep(literal))
    .replace(/\[[^\]]*\]|[_*]./g, "")
    .replace(/"([^"]*)"|\\(.)/g, (_, quoted: string | undefined, single: string | undefined) => keep(quoted ?? single ?? ""))
    .replace(/[^\d#?.,%eE+-]+/g, (literal) => keep(literal));
  const found = /^([+-]?)([#?0,]*[#?0])?(?:\.([#?0]*))?(?:(%)|([eE][+-]?0+))?$/.exec(pattern);
  if (!found || !/[#?0]/.test(pattern)) return undefined;
  const [, sign = "", whole = "", fraction = "", percent, exponent] = found;
  const mark = `${sign === "+" ? "+" : ""}${whole.includes(",") ? "," : ""}`;
  const beside = literals.join("");
  const zeros = /0+$/.exec(whole)?.[0].length ?? 0;
  if (exponent) return { format: `.${fraction.length}e`, beside };
  if (zeros > 1 && zeros < 10 && fraction === "" && !whole.includes(",") && !percent) return { format: `0${zeros}d`, beside };
  return { format: `${mark}.${fraction.length}${/[#?]/.test(fraction) ? "~" : ""}${percent ?? "f"}`, beside };
}

/** `%.1f`, `%d`, `{:,.2f}`: what programs are told. */
function fromProgram(written: string): MeantFormat | undefined {
  const inner = /^\{\w*:(.*)\}$/.exec(written)?.[1] ?? /^%([-+]?\d*(?:\.\d+)?[a-z])$/i.exec(written)?.[1];
  if (inner === undefined) return undefined;
  return PRINTS_NUMBERS.test(inner) ? { format: inner, beside: "" } : fromD3(inner);
}

/** What a format that prints no plain numbers was meant to be; undefined where nobody can tell. */
export function meantFormat(written: string): MeantFormat | undefined {
  const plain = written.normalize("NFKC").trim();
  if (plain !== "" && PRINTS_NUMBERS.test(plain)) return { format: plain, beside: "" };
  const meant = fromProgram(plain) ?? fromD3(plain) ?? fromSpreadsheet(plain);
  return meant && PRINTS_NUMBERS.test(meant.format) ? meant : undefined;
}
