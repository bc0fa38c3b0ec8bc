/* A stylesheet is imported for its effect; what it exports is nothing. */
declare module '*.css';
