import ts from 'typescript';
import type { SourceFile } from './source-files';

export interface Handler {
  file: string;
  name: 'loader' | 'action';
  lines: number;
  /** Text of the function. */
  text: string;
}

/** The exported loader and action of a route file, whether written as a function or as a constant. */
export function handlersOf(file: SourceFile): Handler[] {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX);
  const isName = (name: string | undefined): name is Handler['name'] => name === 'loader' || name === 'action';
  const describe = (name: Handler['name'], node: ts.Node): Handler => ({
    file: file.path,
    name,
    lines:
      source.getLineAndCharacterOfPosition(node.getEnd()).line -
      source.getLineAndCharacterOfPosition(node.getStart()).line +
      1,
    text: node.getText(),
  });

  return source.statements.flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement) && isName(statement.name?.text))
      return [describe(statement.name.text, statement)];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap((declaration) => {
        const name = declaration.name.getText();
        return isName(name) && declaration.initializer ? [describe(name, declaration.initializer)] : [];
      });
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause))
      return statement.exportClause.elements.flatMap((element) => {
        const name = element.name.text;
        return isName(name) ? [describe(name, statement)] : [];
      });
    return [];
  });
}
