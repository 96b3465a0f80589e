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
      .addColumn('cell', 'text', required)
      .addColumn('id', 'text', required)
      .addColumn('superseded', 'integer', required)
      .addColumn('body', 'text', required)
      .addPrimaryKeyConstraint('board_move_key', ['cell', 'id'])
      .execute();
    await db.schema.createIndex('board_move_id').on('board_move').columns(['id', 'cell']).execute();
    await db.schema
      .createTable('board_word')
      .addColumn('role', 'text', required)
      .addColumn('word', 'text', required)
      .addColumn('party', 'text', required)
      .addColumn('counterparty', 'text', required)
      .addColumn('dated', 'text', required)
      .addColumn('id', 'text', required)
      .addColumn('cell', 'text', required)
      .execute();
    await db.schema
      .createIndex('board_word_order')
      .on('board_word')
      .columns(['role', 'word', 'party', 'counterparty', 'dated', 'id', 'cell'])
      .execute();
    await db.schema.createIndex('board_word_cell').on('board_word').columns(['cell', 'id']).execute();
    await db.schema
      .createTable('board_telling')
      .addColumn('cell', 'text', required)
      .addColumn('move', 'text', required)
      .addColumn('step', 'text', required)
      .addPrimaryKeyConstraint('board_telling_key', ['cell', 'move', 'step'])
      .execute();
    await db.schema.createIndex('board_telling_move').on('board_telling').columns(['move', 'step']).execute();
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
