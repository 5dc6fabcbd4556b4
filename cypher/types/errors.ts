/** The engine's one error; every other exception is a fault of the engine itself. */

/** Line and column count from 1, offset from 0. */
export interface Position {
  readonly line: number
  readonly column: number
  readonly offset: number
}

export type Phase = 'compile' | 'runtime'

const MOST = 5000

export class CypherError extends Error {
  readonly code: string
  readonly phase: Phase
  readonly position?: Position

  /** Full status code, e.g. `Neo.ClientError.Statement.TypeError`. */
  constructor(code: string, message: string, phase: Phase = 'runtime', position?: Position) {
    super(message.length > MOST ? `${message.slice(0, MOST)}…` : message)
    this.name = 'CypherError'
    this.code = code
    this.phase = phase
    if (position) this.position = position
  }

  static syntaxError(message: string, position?: Position): CypherError {
    return new CypherError('Neo.ClientError.Statement.SyntaxError', message, 'compile', position)
  }
  static typeError(message: string): CypherError {
    return new CypherError('Neo.ClientError.Statement.TypeError', message)
  }
  static argumentError(message: string): CypherError {
    return new CypherError('Neo.ClientError.Statement.ArgumentError', message)
  }
  static arithmeticError(message: string): CypherError {
    return new CypherError('Neo.ClientError.Statement.ArithmeticError', message)
  }
  static entityNotFound(message: string): CypherError {
    return new CypherError('Neo.ClientError.Statement.EntityNotFound', message)
  }
  static parameterMissing(names: readonly string[]): CypherError {
    return new CypherError('Neo.ClientError.Statement.ParameterMissing', `Expected parameter(s): ${names.join(', ')}`, 'compile')
  }
  static procedureNotFound(name: string, hint = ''): CypherError {
    const message = `There is no procedure with the name \`${name}\` registered for this database instance. Please ensure you've spelled the procedure name correctly and that the procedure is properly deployed.${hint}`
    return new CypherError('Neo.ClientError.Procedure.ProcedureNotFound', message, 'compile')
  }
  /** For what this engine could only answer doubtfully: names the construct. */
  static notFaithful(what: string, position?: Position): CypherError {
    return new CypherError('Isnad.NotFaithful', `${what} is not implemented by the embedded engine`, 'compile', position)
  }
  static readOnly(what: string, position?: Position, reason = 'this engine only reads'): CypherError {
    return new CypherError('Isnad.ReadOnly', `${what} is refused: ${reason}`, 'compile', position)
  }
  static tooComplex(message: string, position?: Position): CypherError {
    return new CypherError('Isnad.TooComplex', message, 'compile', position)
  }
  static timedOut(message: string): CypherError {
    return new CypherError('Neo.ClientError.Transaction.TransactionTimedOut', message)
  }
  static memoryLimit(message: string): CypherError {
    return new CypherError('Neo.TransientError.General.MemoryPoolOutOfMemoryError', message)
  }
}
