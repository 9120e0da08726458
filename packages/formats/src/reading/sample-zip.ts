import { constants, crc32, createDeflateRaw } from 'node:zlib';

/** An entry of a zip made by hand, so that it can lie. */
export type ZipEntry = {
  readonly name: string;
  /** The content; with `times` it is repeated, without ever standing in memory as a whole. */
  readonly content: string | Uint8Array;
  readonly times?: number;
  /** Text before and after what is repeated. */
  readonly before?: string;
  readonly after?: string;
  /** What the file says about itself instead of the truth. */
  readonly declared?: {
    readonly size?: number;
    readonly packed?: number;
    readonly crc?: number;
    readonly method?: number;
    readonly flags?: number;
    readonly offset?: number;
  };
};

/** A zip of the entries, for tests. */
export async function zipWith(entries: readonly ZipEntry[]): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { packed, size, crc } = await packedEntry(entry);
    const { declared = {} } = entry;
    const name = Buffer.from(entry.name);
    const head = header(declared, { packed: packed.length, size, crc }, name.length);
    directory.push(Buffer.concat([Buffer.from('504b010214031400', 'hex'), head, Buffer.alloc(10), offsetBytes(declared.offset ?? offset), name]));
    const local = Buffer.concat([Buffer.from('504b03041400', 'hex'), head, name]);
    parts.push(local, packed);
    offset += local.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, list, end]));
}

/** What stands alike in the local header and in the directory: flags, method, time, checksum, sizes, lengths. */
function header(
  declared: NonNullable<ZipEntry['declared']>,
  real: { readonly packed: number; readonly size: number; readonly crc: number },
  nameLength: number,
): Buffer {
  const head = Buffer.alloc(24);
  head.writeUInt16LE(declared.flags ?? 0, 0);
  head.writeUInt16LE(declared.method ?? 8, 2);
  head.writeUInt32LE(declared.crc ?? real.crc, 8);
  head.writeUInt32LE(declared.packed ?? real.packed, 12);
  head.writeUInt32LE(declared.size ?? real.size, 16);
  head.writeUInt16LE(nameLength, 20);
  return head;
}

function offsetBytes(offset: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(offset);
  return bytes;
}

/** Bytes deflated in one step. */
const STEP = 1024 * 1024;

async function packedEntry({
  content,
  times = 1,
  before = '',
  after = '',
}: ZipEntry): Promise<{ readonly packed: Buffer; readonly size: number; readonly crc: number }> {
  const deflater = createDeflateRaw({ level: 1, chunkSize: STEP, strategy: constants.Z_DEFAULT_STRATEGY });
  const chunks: Buffer[] = [];
  deflater.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise((resolve, reject) => deflater.on('end', resolve).on('error', reject));
  let size = 0;
  let crc = 0;
  const write = async (bytes: Uint8Array): Promise<void> => {
    size += bytes.length;
    crc = crc32(bytes, crc);
    if (!deflater.write(bytes)) await new Promise((resolve) => deflater.once('drain', resolve));
  };
  const unit = Buffer.from(content as string);
  const block = Math.max(1, Math.min(times, Math.floor(STEP / unit.length)));
  const many = Buffer.concat(Array.from({ length: block }, () => unit));
  await write(Buffer.from(before));
  for (let left = times; left > 0; left -= block) await write(left >= block ? many : many.subarray(0, left * unit.length));
  await write(Buffer.from(after));
  deflater.end();
  await done;
  return { packed: Buffer.concat(chunks), size, crc };
}
