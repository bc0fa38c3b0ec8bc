/* Made by `npm run gen` from the files in this folder. Do not edit. */
import type { CatalogCommand } from './catalog-entry';

export const catalog: readonly CatalogCommand[] = [
 {
  "name": "COPY",
  "summary": "Copy a key",
  "since": "6.2.0",
  "group": "generic",
  "complexity": "O(N) worst case for collections, where N is the number of nested items. O(1) for string values.",
  "arity": -3,
  "syntax": "source destination [DB destination-db] [REPLACE]",
  "args": [
   {
    "name": "source",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "destination",
    "type": "key",
    "keySpec": 1
   },
   {
    "name": "destination-db",
    "type": "integer",
    "token": "DB",
    "optional": true
   },
   {
    "name": "replace",
    "type": "pure-token",
    "token": "REPLACE",
    "optional": true
   }
  ]
 },
 {
  "name": "DEL",
  "summary": "Delete a key",
  "since": "1.0.0",
  "group": "generic",
  "complexity": "O(N) where N is the number of keys that will be removed. When a key to remove holds a value other than a string, the individual complexity for this key is O(M) where M is the number of elements in the list, set, sorted set or hash. Removing a single key that holds a string value is O(1).",
  "arity": -2,
  "syntax": "key [key ...]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0,
    "multiple": true
   }
  ]
 },
 {
  "name": "EXISTS",
  "summary": "Determine if a key exists",
  "since": "1.0.0",
  "group": "generic",
  "complexity": "O(N) where N is the number of keys to check.",
  "arity": -2,
  "syntax": "key [key ...]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0,
    "multiple": true
   }
  ]
 },
 {
  "name": "EXPIRE",
  "summary": "Set a key's time to live in seconds",
  "since": "1.0.0",
  "group": "generic",
  "complexity": "O(1)",
  "arity": -3,
  "syntax": "key seconds [NX|XX|GT|LT]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "seconds",
    "type": "integer"
   },
   {
    "name": "condition",
    "type": "oneof",
    "since": "7.0.0",
    "optional": true,
    "args": [
     {
      "name": "nx",
      "type": "pure-token",
      "token": "NX"
     },
     {
      "name": "xx",
      "type": "pure-token",
      "token": "XX"
     },
     {
      "name": "gt",
      "type": "pure-token",
      "token": "GT"
     },
     {
      "name": "lt",
      "type": "pure-token",
      "token": "LT"
     }
    ]
   }
  ]
 },
 {
  "name": "EXPIREAT",
  "summary": "Set the expiration for a key as a UNIX timestamp",
  "since": "1.2.0",
  "group": "generic",
  "complexity": "O(1)",
  "arity": -3,
  "syntax": "key unix-time-seconds [NX|XX|GT|LT]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "unix-time-seconds",
    "type": "unix-time"
   },
   {
    "name": "condition",
    "type": "oneof",
    "since": "7.0.0",
    "optional": true,
    "args": [
     {
      "name": "nx",
      "type": "pure-token",
      "token": "NX"
     },
     {
      "name": "xx",
      "type": "pure-token",
      "token": "XX"
     },
     {
      "name": "gt",
      "type": "pure-token",
      "token": "GT"
     },
     {
      "name": "lt",
      "type": "pure-token",
      "token": "LT"
     }
    ]
   }
  ]
 },
 {
  "name": "EXPIRETIME",
  "summary": "Get the expiration Unix timestamp for a key",
  "since": "7.0.0",
  "group": "generic",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "key",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   }
  ]
 },
 {
  "name": "KEYS",
  "summary": "Find all keys matching the given pattern",
  "since": "1.0.0",
  "group": "generic",
  "complexity": "O(N) with N being the number of keys in the database, under the assumption that the key names in the database and the given pattern have limited length.",
  "arity": 2,
  "syntax": "pattern",
  "args": [
   {
    "name": "pattern",
    "type": "pattern"
   }
  ]
 },
 {
  "name": "MOVE",
  "summary": "Move a key to another database",
  "since": "1.0.0",
  "group": "generic",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "key db",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "db",
    "type": "integer"
   }
  ]
 },
 {
  "name": "OBJECT",
  "summary": "A container for object introspection commands",
  "since": "2.2.3",
  "group": "generic",
  "complexity": "Depends on subcommand.",
  "arity": -2,
  "syntax": "",
  "args": []
 },
 {
  "name": "OBJECT ENCODING",
  "summary": "Inspect the internal encoding of a Redis object",
  "since": "2.2.3",
  "group": "generic",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "key",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   }
  ]
 },
 {
  "name": "OBJECT FREQ",
  "summary": "Get the logarithmic access frequency counter of a Redis object",
  "since": "4.0.0",
  "group": "generic",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "key",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   }
  ]
 },
 {
  "name": "OBJECT HELP",
  "summary": "Show helpful text about the different subcommands",
  "since": "6.2.0",
  "group": "generic",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "OBJECT IDLETIME",
  "summary": "Get the time since a Redis object was last accessed",
  "since": "2.2.3",
  "group": "generic",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "key",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   }
  ]
 },
 {
  "name": "OBJECT REFCOUNT",
  "summary": "Get the number of references to the value of the key",
  "since": "2.2.3",
  "group": "generic",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "key",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   }
  ]
 },
 {
  "name": "PERSIST",
  "summary": "Remove the expiration from a key",
  "since": "2.2.0",
  "group": "generic",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "key",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   }
  ]
 },
 {
  "name": "PEXPIRE",
  "summary": "Set a key's time to live in milliseconds",
  "since": "2.6.0",
  "group": "generic",
  "complexity": "O(1)",
  "arity": -3,
  "syntax": "key milliseconds [NX|XX|GT|LT]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "milliseconds",
    "type": "integer"
   },
   {
    "name": "condition",
    "type": "oneof",
    "since": "7.0.0",
    "optional": true,
    "args": [
     {
      "name": "nx",
      "type": "pure-token",
      "token": "NX"
     },
     {
      "name": "xx",
      "type": "pure-token",
      "token": "XX"
     },
     {
      "name": "gt",
      "type": "pure-token",
      "token": "GT"
     },
     {
      "name": "lt",
      "type": "pure-token",
      "token": "LT"
     }
    ]
   }
  ]
 },
 {
  "name": "PEXPIREAT",
  "summary": "Set the expiration for a key as a UNIX timestamp specified in milliseconds",
  "since": "2.6.0",
  "group": "generic",
  "complexity": "O(1)",
  "arity": -3,
  "syntax": "key unix-time-milliseconds [NX|XX|GT|LT]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "unix-time-milliseconds",
    "type": "unix-time"
   },
   {
    "name": "condition",
    "type": "oneof",
    "since": "7.0.0",
    "optional": true,
    "args": [
     {
      "name": "nx",
      "type": "pure-token",
      "token": "NX"
     },
     {
      "name": "xx",
      "type": "pure-token",
      "token": "XX"
     },
     {
      "name": "gt",
      "type": "pure-token",
      "token": "GT"
     },
     {
      "name": "lt",
      "type": "pure-token",
      "token": "LT"
     }
    ]
   }
  ]
 },
 {
  "name": "PEXPIRETIME",
  "summary": "Get the expiration Unix timestamp for a key in milliseconds",
  "since": "7.0.0",
  "group": "generic",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "key",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   }
  ]
 },
 {
  "name": "PTTL",
  "summary": "Get the time to live for a key in milliseconds",
  "since": "2.6.0",
  "group": "generic",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "key",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   }
  ]
 },
 {
  "name": "RANDOMKEY",
  "summary": "Return a random key from the keyspace",
  "since": "1.0.0",
  "group": "generic",
  "complexity": "O(1)",
  "arity": 1,
  "syntax": "",
  "args": []
 },
 {
  "name": "RENAME",
  "summary": "Rename a key",
  "since": "1.0.0",
  "group": "generic",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "key newkey",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "newkey",
    "type": "key",
    "keySpec": 1
   }
  ]
 },
 {
  "name": "RENAMENX",
  "summary": "Rename a key, only if the new key does not exist",
  "since": "1.0.0",
  "group": "generic",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "key newkey",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "newkey",
    "type": "key",
    "keySpec": 1
   }
  ]
 },
 {
  "name": "SCAN",
  "summary": "Incrementally iterate the keys space",
  "since": "2.8.0",
  "group": "generic",
  "complexity": "O(1) for every call. O(N) for a complete iteration, including enough command calls for the cursor to return back to 0. N is the number of elements inside the collection.",
  "arity": -2,
  "syntax": "cursor [MATCH pattern] [COUNT count] [TYPE type]",
  "args": [
   {
    "name": "cursor",
    "type": "integer"
   },
   {
    "name": "pattern",
    "type": "pattern",
    "token": "MATCH",
    "optional": true
   },
   {
    "name": "count",
    "type": "integer",
    "token": "COUNT",
    "optional": true
   },
   {
    "name": "type",
    "type": "string",
    "token": "TYPE",
    "since": "6.0.0",
    "optional": true
   }
  ]
 },
 {
  "name": "TOUCH",
  "summary": "Alters the last access time of a key(s). Returns the number of existing keys specified.",
  "since": "3.2.1",
  "group": "generic",
  "complexity": "O(N) where N is the number of keys that will be touched.",
  "arity": -2,
  "syntax": "key [key ...]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0,
    "multiple": true
   }
  ]
 },
 {
  "name": "TTL",
  "summary": "Get the time to live for a key in seconds",
  "since": "1.0.0",
  "group": "generic",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "key",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   }
  ]
 },
 {
  "name": "TYPE",
  "summary": "Determine the type stored at key",
  "since": "1.0.0",
  "group": "generic",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "key",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   }
  ]
 },
 {
  "name": "UNLINK",
  "summary": "Delete a key asynchronously in another thread. Otherwise it is just as DEL, but non blocking.",
  "since": "4.0.0",
  "group": "generic",
  "complexity": "O(1) for each key removed regardless of its size. Then the command does O(N) work in a different thread in order to reclaim memory, where N is the number of allocations the deleted objects where composed of.",
  "arity": -2,
  "syntax": "key [key ...]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0,
    "multiple": true
   }
  ]
 },
 {
  "name": "WAIT",
  "summary": "Wait for the synchronous replication of all the write commands sent in the context of the current connection",
  "since": "3.0.0",
  "group": "generic",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "numreplicas timeout",
  "args": [
   {
    "name": "numreplicas",
    "type": "integer"
   },
   {
    "name": "timeout",
    "type": "integer"
   }
  ]
 },
 {
  "name": "APPEND",
  "summary": "Append a value to a key",
  "since": "2.0.0",
  "group": "string",
  "complexity": "O(1). The amortized time complexity is O(1) assuming the appended value is small and the already present value is of any size, since the dynamic string library used by Redis will double the free space available on every reallocation.",
  "arity": 3,
  "syntax": "key value",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "value",
    "type": "string"
   }
  ]
 },
 {
  "name": "DECR",
  "summary": "Decrement the integer value of a key by one",
  "since": "1.0.0",
  "group": "string",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "key",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   }
  ]
 },
 {
  "name": "DECRBY",
  "summary": "Decrement the integer value of a key by the given number",
  "since": "1.0.0",
  "group": "string",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "key decrement",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "decrement",
    "type": "integer"
   }
  ]
 },
 {
  "name": "GET",
  "summary": "Get the value of a key",
  "since": "1.0.0",
  "group": "string",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "key",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   }
  ]
 },
 {
  "name": "GETDEL",
  "summary": "Get the value of a key and delete the key",
  "since": "6.2.0",
  "group": "string",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "key",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   }
  ]
 },
 {
  "name": "GETEX",
  "summary": "Get the value of a key and optionally set its expiration",
  "since": "6.2.0",
  "group": "string",
  "complexity": "O(1)",
  "arity": -2,
  "syntax": "key [EX seconds|PX milliseconds|EXAT unix-time-seconds|PXAT unix-time-milliseconds|PERSIST]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "expiration",
    "type": "oneof",
    "optional": true,
    "args": [
     {
      "name": "seconds",
      "type": "integer",
      "token": "EX"
     },
     {
      "name": "milliseconds",
      "type": "integer",
      "token": "PX"
     },
     {
      "name": "unix-time-seconds",
      "type": "unix-time",
      "token": "EXAT"
     },
     {
      "name": "unix-time-milliseconds",
      "type": "unix-time",
      "token": "PXAT"
     },
     {
      "name": "persist",
      "type": "pure-token",
      "token": "PERSIST"
     }
    ]
   }
  ]
 },
 {
  "name": "GETRANGE",
  "summary": "Get a substring of the string stored at a key",
  "since": "2.4.0",
  "group": "string",
  "complexity": "O(N) where N is the length of the returned string. The complexity is ultimately determined by the returned length, but because creating a substring from an existing string is very cheap, it can be considered O(1) for small strings.",
  "arity": 4,
  "syntax": "key start end",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "start",
    "type": "integer"
   },
   {
    "name": "end",
    "type": "integer"
   }
  ]
 },
 {
  "name": "GETSET",
  "summary": "Set the string value of a key and return its old value",
  "since": "1.0.0",
  "group": "string",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "key value",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "value",
    "type": "string"
   }
  ]
 },
 {
  "name": "INCR",
  "summary": "Increment the integer value of a key by one",
  "since": "1.0.0",
  "group": "string",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "key",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   }
  ]
 },
 {
  "name": "INCRBY",
  "summary": "Increment the integer value of a key by the given amount",
  "since": "1.0.0",
  "group": "string",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "key increment",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "increment",
    "type": "integer"
   }
  ]
 },
 {
  "name": "INCRBYFLOAT",
  "summary": "Increment the float value of a key by the given amount",
  "since": "2.6.0",
  "group": "string",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "key increment",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "increment",
    "type": "double"
   }
  ]
 },
 {
  "name": "MGET",
  "summary": "Get the values of all the given keys",
  "since": "1.0.0",
  "group": "string",
  "complexity": "O(N) where N is the number of keys to retrieve.",
  "arity": -2,
  "syntax": "key [key ...]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0,
    "multiple": true
   }
  ]
 },
 {
  "name": "MSET",
  "summary": "Set multiple keys to multiple values",
  "since": "1.0.1",
  "group": "string",
  "complexity": "O(N) where N is the number of keys to set.",
  "arity": -3,
  "syntax": "key value [key value ...]",
  "args": [
   {
    "name": "key_value",
    "type": "block",
    "multiple": true,
    "args": [
     {
      "name": "key",
      "type": "key",
      "keySpec": 0
     },
     {
      "name": "value",
      "type": "string"
     }
    ]
   }
  ]
 },
 {
  "name": "MSETNX",
  "summary": "Set multiple keys to multiple values, only if none of the keys exist",
  "since": "1.0.1",
  "group": "string",
  "complexity": "O(N) where N is the number of keys to set.",
  "arity": -3,
  "syntax": "key value [key value ...]",
  "args": [
   {
    "name": "key_value",
    "type": "block",
    "multiple": true,
    "args": [
     {
      "name": "key",
      "type": "key",
      "keySpec": 0
     },
     {
      "name": "value",
      "type": "string"
     }
    ]
   }
  ]
 },
 {
  "name": "PSETEX",
  "summary": "Set the value and expiration in milliseconds of a key",
  "since": "2.6.0",
  "group": "string",
  "complexity": "O(1)",
  "arity": 4,
  "syntax": "key milliseconds value",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "milliseconds",
    "type": "integer"
   },
   {
    "name": "value",
    "type": "string"
   }
  ]
 },
 {
  "name": "SET",
  "summary": "Set the string value of a key",
  "since": "1.0.0",
  "group": "string",
  "complexity": "O(1)",
  "arity": -3,
  "syntax": "key value [NX|XX] [GET] [EX seconds|PX milliseconds|EXAT unix-time-seconds|PXAT unix-time-milliseconds|KEEPTTL]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "value",
    "type": "string"
   },
   {
    "name": "condition",
    "type": "oneof",
    "since": "2.6.12",
    "optional": true,
    "args": [
     {
      "name": "nx",
      "type": "pure-token",
      "token": "NX"
     },
     {
      "name": "xx",
      "type": "pure-token",
      "token": "XX"
     }
    ]
   },
   {
    "name": "get",
    "type": "pure-token",
    "token": "GET",
    "since": "6.2.0",
    "optional": true
   },
   {
    "name": "expiration",
    "type": "oneof",
    "optional": true,
    "args": [
     {
      "name": "seconds",
      "type": "integer",
      "token": "EX",
      "since": "2.6.12"
     },
     {
      "name": "milliseconds",
      "type": "integer",
      "token": "PX",
      "since": "2.6.12"
     },
     {
      "name": "unix-time-seconds",
      "type": "unix-time",
      "token": "EXAT",
      "since": "6.2.0"
     },
     {
      "name": "unix-time-milliseconds",
      "type": "unix-time",
      "token": "PXAT",
      "since": "6.2.0"
     },
     {
      "name": "keepttl",
      "type": "pure-token",
      "token": "KEEPTTL",
      "since": "6.0.0"
     }
    ]
   }
  ]
 },
 {
  "name": "SETEX",
  "summary": "Set the value and expiration of a key",
  "since": "2.0.0",
  "group": "string",
  "complexity": "O(1)",
  "arity": 4,
  "syntax": "key seconds value",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "seconds",
    "type": "integer"
   },
   {
    "name": "value",
    "type": "string"
   }
  ]
 },
 {
  "name": "SETNX",
  "summary": "Set the value of a key, only if the key does not exist",
  "since": "1.0.0",
  "group": "string",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "key value",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "value",
    "type": "string"
   }
  ]
 },
 {
  "name": "SETRANGE",
  "summary": "Overwrite part of a string at key starting at the specified offset",
  "since": "2.2.0",
  "group": "string",
  "complexity": "O(1), not counting the time taken to copy the new string in place. Usually, this string is very small so the amortized complexity is O(1). Otherwise, complexity is O(M) with M being the length of the value argument.",
  "arity": 4,
  "syntax": "key offset value",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "offset",
    "type": "integer"
   },
   {
    "name": "value",
    "type": "string"
   }
  ]
 },
 {
  "name": "STRLEN",
  "summary": "Get the length of the value stored in a key",
  "since": "2.2.0",
  "group": "string",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "key",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   }
  ]
 },
 {
  "name": "SUBSTR",
  "summary": "Get a substring of the string stored at a key",
  "since": "1.0.0",
  "group": "string",
  "complexity": "O(N) where N is the length of the returned string. The complexity is ultimately determined by the returned length, but because creating a substring from an existing string is very cheap, it can be considered O(1) for small strings.",
  "arity": 4,
  "syntax": "key start end",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "start",
    "type": "integer"
   },
   {
    "name": "end",
    "type": "integer"
   }
  ]
 }
];
