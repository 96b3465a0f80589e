import type { ColumnDefinitionBuilder, Kysely } from 'kysely';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** Steps of negotiations as articles tell them, the moves that they are, and which step answers which. */
export const board = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema
      .createTable('board_step')
      .addColumn('number', 'bigint', (column) => column.primaryKey())
      .addColumn('article', 'integer', required)
      .addColumn('body', 'text', required)
      .execute();
    await db.schema
      .createTable('board_move')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('cell', 'text', required)
      .addColumn('superseded', 'integer', required)
      .addColumn('words', 'text', required)
      .addColumn('body', 'text', required)
      .execute();
    await db.schema.createIndex('board_move_cell').on('board_move').column('cell').execute();
    await db.schema
      .createTable('board_word')
      .addColumn('word', 'text', required)
      .addColumn('party', 'text', required)
      .addColumn('counterparty', 'text', required)
      .addColumn('dated', 'text', required)
      .addColumn('move', 'text', required)
      .execute();
    await db.schema
      .createIndex('board_word_order')
      .on('board_word')
      .columns(['word', 'party', 'counterparty', 'dated', 'move'])
      .execute();
    await db.schema.createIndex('board_word_move').on('board_word').column('move').execute();
    await db.schema
      .createTable('board_telling')
      .addColumn('move', 'text', required)
      .addColumn('step', 'text', required)
      .addPrimaryKeyConstraint('board_telling_key', ['move', 'step'])
      .execute();
    await db.schema.createIndex('board_telling_step').on('board_telling').columns(['step', 'move']).execute();
    await db.schema
      .createTable('board_answer')
      .addColumn('cell', 'text', required)
      .addColumn('step', 'text', required)
      .addColumn('of', 'text', required)
      .addPrimaryKeyConstraint('board_answer_key', ['cell', 'step', 'of'])
      .execute();
    await db.schema.createIndex('board_answer_step').on('board_answer').columns(['step', 'of']).execute();
    await db.schema.createIndex('board_answer_of').on('board_answer').columns(['of', 'step']).execute();
  },
};
