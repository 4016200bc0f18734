const width = 30

/** A bar that fills on a terminal; a line for every tenth where the output goes to a file. */
export function progress(total: number, what: string) {
  const live = process.stderr.isTTY === true
  let done = 0
  let told = 0
  const show = (label: string) => {
    const full = Math.round((done / total) * width)
    if (live)
      process.stderr.write(`\r\u001b[K[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${done}/${total} ${label}`)
    else if (done === total || done / total >= told + 0.1) {
      told = done / total
      process.stderr.write(`${done}/${total} ${what}\n`)
    }
  }
  return {
    step(label: string) {
      done += 1
      show(label)
    },
    end() {
      if (live) process.stderr.write('\r\u001b[K')
    },
  }
}
