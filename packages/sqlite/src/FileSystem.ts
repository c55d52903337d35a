import fs from "node:fs"
import path from "node:path"

/**
 * File systems on which locks and shared memory do not work as SQLite needs them, by the number Linux gives them: network drives,
 * and the drives of the host system inside a virtual machine.
 */
const remote: ReadonlyMap<number, string> = new Map([
  [0x6969, "NFS"],
  [0x517b, "SMB"],
  [0xff534d42, "CIFS"],
  [0xfe534d42, "SMB2"],
  [0x01021997, "9P"],
  [0x5346414f, "AFS"],
  [0x00c36400, "Ceph"]
])

/** The name of a file system that a number of Linux means, when SQLite must not be used there. */
export const remoteName = (type: number): string | undefined => remote.get(type >>> 0)

/** The name of the file system a file lies on, when SQLite must not be used there. Elsewhere than on Linux, network paths only. */
export const remoteOf = (file: string): string | undefined => {
  if (process.platform === "win32") return path.resolve(file).startsWith("\\\\") ? "UNC" : undefined
  if (process.platform !== "linux") return undefined
  try {
    return remoteName(fs.statfsSync(path.dirname(file)).type)
  } catch {
    return undefined
  }
}
