/* Made by `npm run gen` from the files in this folder. Do not edit. */
import type { CatalogCommand } from './catalog-entry';

export const catalog: readonly CatalogCommand[] = [
 {
  "name": "ACL",
  "summary": "A container for Access List Control commands ",
  "since": "6.0.0",
  "group": "server",
  "complexity": "Depends on subcommand.",
  "arity": -2,
  "syntax": "",
  "args": []
 },
 {
  "name": "ACL CAT",
  "summary": "List the ACL categories or the commands inside a category",
  "since": "6.0.0",
  "group": "server",
  "complexity": "O(1) since the categories and commands are a fixed set.",
  "arity": -2,
  "syntax": "[categoryname]",
  "args": [
   {
    "name": "categoryname",
    "type": "string",
    "optional": true
   }
  ]
 },
 {
  "name": "ACL DELUSER",
  "summary": "Remove the specified ACL users and the associated rules",
  "since": "6.0.0",
  "group": "server",
  "complexity": "O(1) amortized time considering the typical user.",
  "arity": -3,
  "syntax": "username [username ...]",
  "args": [
   {
    "name": "username",
    "type": "string",
    "multiple": true
   }
  ]
 },
 {
  "name": "ACL DRYRUN",
  "summary": "Returns whether the user can execute the given command without executing the command.",
  "since": "7.0.0",
  "group": "server",
  "complexity": "O(1).",
  "arity": -4,
  "syntax": "username command [arg [arg ...]]",
  "args": [
   {
    "name": "username",
    "type": "string"
   },
   {
    "name": "command",
    "type": "string"
   },
   {
    "name": "arg",
    "type": "string",
    "optional": true,
    "multiple": true
   }
  ]
 },
 {
  "name": "ACL GENPASS",
  "summary": "Generate a pseudorandom secure password to use for ACL users",
  "since": "6.0.0",
  "group": "server",
  "complexity": "O(1)",
  "arity": -2,
  "syntax": "[bits]",
  "args": [
   {
    "name": "bits",
    "type": "integer",
    "optional": true
   }
  ]
 },
 {
  "name": "ACL GETUSER",
  "summary": "Get the rules for a specific ACL user",
  "since": "6.0.0",
  "group": "server",
  "complexity": "O(N). Where N is the number of password, command and pattern rules that the user has.",
  "arity": 3,
  "syntax": "username",
  "args": [
   {
    "name": "username",
    "type": "string"
   }
  ]
 },
 {
  "name": "ACL HELP",
  "summary": "Show helpful text about the different subcommands",
  "since": "6.0.0",
  "group": "server",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "ACL LIST",
  "summary": "List the current ACL rules in ACL config file format",
  "since": "6.0.0",
  "group": "server",
  "complexity": "O(N). Where N is the number of configured users.",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "ACL LOAD",
  "summary": "Reload the ACLs from the configured ACL file",
  "since": "6.0.0",
  "group": "server",
  "complexity": "O(N). Where N is the number of configured users.",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "ACL LOG",
  "summary": "List latest events denied because of ACLs in place",
  "since": "6.0.0",
  "group": "server",
  "complexity": "O(N) with N being the number of entries shown.",
  "arity": -2,
  "syntax": "[count|RESET]",
  "args": [
   {
    "name": "operation",
    "type": "oneof",
    "optional": true,
    "args": [
     {
      "name": "count",
      "type": "integer"
     },
     {
      "name": "reset",
      "type": "pure-token",
      "token": "RESET"
     }
    ]
   }
  ]
 },
 {
  "name": "ACL SAVE",
  "summary": "Save the current ACL rules in the configured ACL file",
  "since": "6.0.0",
  "group": "server",
  "complexity": "O(N). Where N is the number of configured users.",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "ACL SETUSER",
  "summary": "Modify or create the rules for a specific ACL user",
  "since": "6.0.0",
  "group": "server",
  "complexity": "O(N). Where N is the number of rules provided.",
  "arity": -3,
  "syntax": "username [rule [rule ...]]",
  "args": [
   {
    "name": "username",
    "type": "string"
   },
   {
    "name": "rule",
    "type": "string",
    "optional": true,
    "multiple": true
   }
  ]
 },
 {
  "name": "ACL USERS",
  "summary": "List the username of all the configured ACL rules",
  "since": "6.0.0",
  "group": "server",
  "complexity": "O(N). Where N is the number of configured users.",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "ACL WHOAMI",
  "summary": "Return the name of the user associated to the current connection",
  "since": "6.0.0",
  "group": "server",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "BITCOUNT",
  "summary": "Count set bits in a string",
  "since": "2.6.0",
  "group": "bitmap",
  "complexity": "O(N)",
  "arity": -2,
  "syntax": "key [start end [BYTE|BIT]]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "index",
    "type": "block",
    "optional": true,
    "args": [
     {
      "name": "start",
      "type": "integer"
     },
     {
      "name": "end",
      "type": "integer"
     },
     {
      "name": "index_unit",
      "type": "oneof",
      "since": "7.0.0",
      "optional": true,
      "args": [
       {
        "name": "byte",
        "type": "pure-token",
        "token": "BYTE"
       },
       {
        "name": "bit",
        "type": "pure-token",
        "token": "BIT"
       }
      ]
     }
    ]
   }
  ]
 },
 {
  "name": "BITFIELD",
  "summary": "Perform arbitrary bitfield integer operations on strings",
  "since": "3.2.0",
  "group": "bitmap",
  "complexity": "O(1) for each subcommand specified",
  "arity": -2,
  "syntax": "key [GET encoding offset|[OVERFLOW WRAP|SAT|FAIL] SET encoding offset value|INCRBY encoding offset increment [GET encoding offset|[OVERFLOW WRAP|SAT|FAIL] SET encoding offset value|INCRBY encoding offset increment ...]]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "operation",
    "type": "oneof",
    "optional": true,
    "multiple": true,
    "args": [
     {
      "name": "encoding_offset",
      "type": "block",
      "token": "GET",
      "args": [
       {
        "name": "encoding",
        "type": "string"
       },
       {
        "name": "offset",
        "type": "integer"
       }
      ]
     },
     {
      "name": "write",
      "type": "block",
      "args": [
       {
        "name": "wrap_sat_fail",
        "type": "oneof",
        "token": "OVERFLOW",
        "optional": true,
        "args": [
         {
          "name": "wrap",
          "type": "pure-token",
          "token": "WRAP"
         },
         {
          "name": "sat",
          "type": "pure-token",
          "token": "SAT"
         },
         {
          "name": "fail",
          "type": "pure-token",
          "token": "FAIL"
         }
        ]
       },
       {
        "name": "write_operation",
        "type": "oneof",
        "args": [
         {
          "name": "encoding_offset_value",
          "type": "block",
          "token": "SET",
          "args": [
           {
            "name": "encoding",
            "type": "string"
           },
           {
            "name": "offset",
            "type": "integer"
           },
           {
            "name": "value",
            "type": "integer"
           }
          ]
         },
         {
          "name": "encoding_offset_increment",
          "type": "block",
          "token": "INCRBY",
          "args": [
           {
            "name": "encoding",
            "type": "string"
           },
           {
            "name": "offset",
            "type": "integer"
           },
           {
            "name": "increment",
            "type": "integer"
           }
          ]
         }
        ]
       }
      ]
     }
    ]
   }
  ]
 },
 {
  "name": "BITFIELD_RO",
  "summary": "Perform arbitrary bitfield integer operations on strings. Read-only variant of BITFIELD",
  "since": "6.0.0",
  "group": "bitmap",
  "complexity": "O(1) for each subcommand specified",
  "arity": -2,
  "syntax": "key [GET encoding offset [GET encoding offset ...]]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "encoding_offset",
    "type": "block",
    "token": "GET",
    "optional": true,
    "multiple": true,
    "multipleToken": true,
    "args": [
     {
      "name": "encoding",
      "type": "string"
     },
     {
      "name": "offset",
      "type": "integer"
     }
    ]
   }
  ]
 },
 {
  "name": "BITOP",
  "summary": "Perform bitwise operations between strings",
  "since": "2.6.0",
  "group": "bitmap",
  "complexity": "O(N)",
  "arity": -4,
  "syntax": "operation destkey key [key ...]",
  "args": [
   {
    "name": "operation",
    "type": "string"
   },
   {
    "name": "destkey",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "key",
    "type": "key",
    "keySpec": 1,
    "multiple": true
   }
  ]
 },
 {
  "name": "BITPOS",
  "summary": "Find first bit set or clear in a string",
  "since": "2.8.7",
  "group": "bitmap",
  "complexity": "O(N)",
  "arity": -3,
  "syntax": "key bit [start [end [BYTE|BIT]]]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "bit",
    "type": "integer"
   },
   {
    "name": "index",
    "type": "block",
    "optional": true,
    "args": [
     {
      "name": "start",
      "type": "integer"
     },
     {
      "name": "end_index",
      "type": "block",
      "optional": true,
      "args": [
       {
        "name": "end",
        "type": "integer"
       },
       {
        "name": "index_unit",
        "type": "oneof",
        "since": "7.0.0",
        "optional": true,
        "args": [
         {
          "name": "byte",
          "type": "pure-token",
          "token": "BYTE"
         },
         {
          "name": "bit",
          "type": "pure-token",
          "token": "BIT"
         }
        ]
       }
      ]
     }
    ]
   }
  ]
 },
 {
  "name": "GETBIT",
  "summary": "Returns the bit value at offset in the string value stored at key",
  "since": "2.2.0",
  "group": "bitmap",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "key offset",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "offset",
    "type": "integer"
   }
  ]
 },
 {
  "name": "SETBIT",
  "summary": "Sets or clears the bit at offset in the string value stored at key",
  "since": "2.2.0",
  "group": "bitmap",
  "complexity": "O(1)",
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
    "type": "integer"
   }
  ]
 },
 {
  "name": "ASKING",
  "summary": "Sent by cluster clients after an -ASK redirect",
  "since": "3.0.0",
  "group": "cluster",
  "complexity": "O(1)",
  "arity": 1,
  "syntax": "",
  "args": []
 },
 {
  "name": "CLUSTER",
  "summary": "A container for cluster commands",
  "since": "3.0.0",
  "group": "cluster",
  "complexity": "Depends on subcommand.",
  "arity": -2,
  "syntax": "",
  "args": []
 },
 {
  "name": "CLUSTER ADDSLOTS",
  "summary": "Assign new hash slots to receiving node",
  "since": "3.0.0",
  "group": "cluster",
  "complexity": "O(N) where N is the total number of hash slot arguments",
  "arity": -3,
  "syntax": "slot [slot ...]",
  "args": [
   {
    "name": "slot",
    "type": "integer",
    "multiple": true
   }
  ]
 },
 {
  "name": "CLUSTER ADDSLOTSRANGE",
  "summary": "Assign new hash slots to receiving node",
  "since": "7.0.0",
  "group": "cluster",
  "complexity": "O(N) where N is the total number of the slots between the start slot and end slot arguments.",
  "arity": -4,
  "syntax": "start-slot end-slot [start-slot end-slot ...]",
  "args": [
   {
    "name": "start-slot_end-slot",
    "type": "block",
    "multiple": true,
    "args": [
     {
      "name": "start-slot",
      "type": "integer"
     },
     {
      "name": "end-slot",
      "type": "integer"
     }
    ]
   }
  ]
 },
 {
  "name": "CLUSTER BUMPEPOCH",
  "summary": "Advance the cluster config epoch",
  "since": "3.0.0",
  "group": "cluster",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "CLUSTER COUNT-FAILURE-REPORTS",
  "summary": "Return the number of failure reports active for a given node",
  "since": "3.0.0",
  "group": "cluster",
  "complexity": "O(N) where N is the number of failure reports",
  "arity": 3,
  "syntax": "node-id",
  "args": [
   {
    "name": "node-id",
    "type": "string"
   }
  ]
 },
 {
  "name": "CLUSTER COUNTKEYSINSLOT",
  "summary": "Return the number of local keys in the specified hash slot",
  "since": "3.0.0",
  "group": "cluster",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "slot",
  "args": [
   {
    "name": "slot",
    "type": "integer"
   }
  ]
 },
 {
  "name": "CLUSTER DELSLOTS",
  "summary": "Set hash slots as unbound in receiving node",
  "since": "3.0.0",
  "group": "cluster",
  "complexity": "O(N) where N is the total number of hash slot arguments",
  "arity": -3,
  "syntax": "slot [slot ...]",
  "args": [
   {
    "name": "slot",
    "type": "integer",
    "multiple": true
   }
  ]
 },
 {
  "name": "CLUSTER DELSLOTSRANGE",
  "summary": "Set hash slots as unbound in receiving node",
  "since": "7.0.0",
  "group": "cluster",
  "complexity": "O(N) where N is the total number of the slots between the start slot and end slot arguments.",
  "arity": -4,
  "syntax": "start-slot end-slot [start-slot end-slot ...]",
  "args": [
   {
    "name": "start-slot_end-slot",
    "type": "block",
    "multiple": true,
    "args": [
     {
      "name": "start-slot",
      "type": "integer"
     },
     {
      "name": "end-slot",
      "type": "integer"
     }
    ]
   }
  ]
 },
 {
  "name": "CLUSTER FAILOVER",
  "summary": "Forces a replica to perform a manual failover of its master.",
  "since": "3.0.0",
  "group": "cluster",
  "complexity": "O(1)",
  "arity": -2,
  "syntax": "[FORCE|TAKEOVER]",
  "args": [
   {
    "name": "options",
    "type": "oneof",
    "optional": true,
    "args": [
     {
      "name": "force",
      "type": "pure-token",
      "token": "FORCE"
     },
     {
      "name": "takeover",
      "type": "pure-token",
      "token": "TAKEOVER"
     }
    ]
   }
  ]
 },
 {
  "name": "CLUSTER FLUSHSLOTS",
  "summary": "Delete a node's own slots information",
  "since": "3.0.0",
  "group": "cluster",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "CLUSTER FORGET",
  "summary": "Remove a node from the nodes table",
  "since": "3.0.0",
  "group": "cluster",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "node-id",
  "args": [
   {
    "name": "node-id",
    "type": "string"
   }
  ]
 },
 {
  "name": "CLUSTER GETKEYSINSLOT",
  "summary": "Return local key names in the specified hash slot",
  "since": "3.0.0",
  "group": "cluster",
  "complexity": "O(log(N)) where N is the number of requested keys",
  "arity": 4,
  "syntax": "slot count",
  "args": [
   {
    "name": "slot",
    "type": "integer"
   },
   {
    "name": "count",
    "type": "integer"
   }
  ]
 },
 {
  "name": "CLUSTER HELP",
  "summary": "Show helpful text about the different subcommands",
  "since": "5.0.0",
  "group": "cluster",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "CLUSTER INFO",
  "summary": "Provides info about Redis Cluster node state",
  "since": "3.0.0",
  "group": "cluster",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "CLUSTER KEYSLOT",
  "summary": "Returns the hash slot of the specified key",
  "since": "3.0.0",
  "group": "cluster",
  "complexity": "O(N) where N is the number of bytes in the key",
  "arity": 3,
  "syntax": "key",
  "args": [
   {
    "name": "key",
    "type": "string"
   }
  ]
 },
 {
  "name": "CLUSTER LINKS",
  "summary": "Returns a list of all TCP links to and from peer nodes in cluster",
  "since": "7.0.0",
  "group": "cluster",
  "complexity": "O(N) where N is the total number of Cluster nodes",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "CLUSTER MEET",
  "summary": "Force a node cluster to handshake with another node",
  "since": "3.0.0",
  "group": "cluster",
  "complexity": "O(1)",
  "arity": -4,
  "syntax": "ip port [cluster_bus_port]",
  "args": [
   {
    "name": "ip",
    "type": "string"
   },
   {
    "name": "port",
    "type": "integer"
   },
   {
    "name": "cluster_bus_port",
    "type": "integer",
    "since": "4.0.0",
    "optional": true
   }
  ]
 },
 {
  "name": "CLUSTER MYID",
  "summary": "Return the node id",
  "since": "3.0.0",
  "group": "cluster",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "CLUSTER NODES",
  "summary": "Get Cluster config for the node",
  "since": "3.0.0",
  "group": "cluster",
  "complexity": "O(N) where N is the total number of Cluster nodes",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "CLUSTER REPLICAS",
  "summary": "List replica nodes of the specified master node",
  "since": "5.0.0",
  "group": "cluster",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "node-id",
  "args": [
   {
    "name": "node-id",
    "type": "string"
   }
  ]
 },
 {
  "name": "CLUSTER REPLICATE",
  "summary": "Reconfigure a node as a replica of the specified master node",
  "since": "3.0.0",
  "group": "cluster",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "node-id",
  "args": [
   {
    "name": "node-id",
    "type": "string"
   }
  ]
 },
 {
  "name": "CLUSTER RESET",
  "summary": "Reset a Redis Cluster node",
  "since": "3.0.0",
  "group": "cluster",
  "complexity": "O(N) where N is the number of known nodes. The command may execute a FLUSHALL as a side effect.",
  "arity": -2,
  "syntax": "[HARD|SOFT]",
  "args": [
   {
    "name": "hard_soft",
    "type": "oneof",
    "optional": true,
    "args": [
     {
      "name": "hard",
      "type": "pure-token",
      "token": "HARD"
     },
     {
      "name": "soft",
      "type": "pure-token",
      "token": "SOFT"
     }
    ]
   }
  ]
 },
 {
  "name": "CLUSTER SAVECONFIG",
  "summary": "Forces the node to save cluster state on disk",
  "since": "3.0.0",
  "group": "cluster",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "CLUSTER SET-CONFIG-EPOCH",
  "summary": "Set the configuration epoch in a new node",
  "since": "3.0.0",
  "group": "cluster",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "config-epoch",
  "args": [
   {
    "name": "config-epoch",
    "type": "integer"
   }
  ]
 },
 {
  "name": "CLUSTER SETSLOT",
  "summary": "Bind a hash slot to a specific node",
  "since": "3.0.0",
  "group": "cluster",
  "complexity": "O(1)",
  "arity": -4,
  "syntax": "slot IMPORTING node-id|MIGRATING node-id|NODE node-id|STABLE",
  "args": [
   {
    "name": "slot",
    "type": "integer"
   },
   {
    "name": "subcommand",
    "type": "oneof",
    "args": [
     {
      "name": "node-id",
      "type": "string",
      "token": "IMPORTING"
     },
     {
      "name": "node-id",
      "type": "string",
      "token": "MIGRATING"
     },
     {
      "name": "node-id",
      "type": "string",
      "token": "NODE"
     },
     {
      "name": "stable",
      "type": "pure-token",
      "token": "STABLE"
     }
    ]
   }
  ]
 },
 {
  "name": "CLUSTER SHARDS",
  "summary": "Get array of cluster slots to node mappings",
  "since": "7.0.0",
  "group": "cluster",
  "complexity": "O(N) where N is the total number of cluster nodes",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "CLUSTER SLAVES",
  "summary": "List replica nodes of the specified master node",
  "since": "3.0.0",
  "group": "cluster",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "node-id",
  "args": [
   {
    "name": "node-id",
    "type": "string"
   }
  ]
 },
 {
  "name": "CLUSTER SLOTS",
  "summary": "Get array of Cluster slot to node mappings",
  "since": "3.0.0",
  "group": "cluster",
  "complexity": "O(N) where N is the total number of Cluster nodes",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "READONLY",
  "summary": "Enables read queries for a connection to a cluster replica node",
  "since": "3.0.0",
  "group": "cluster",
  "complexity": "O(1)",
  "arity": 1,
  "syntax": "",
  "args": []
 },
 {
  "name": "READWRITE",
  "summary": "Disables read queries for a connection to a cluster replica node",
  "since": "3.0.0",
  "group": "cluster",
  "complexity": "O(1)",
  "arity": 1,
  "syntax": "",
  "args": []
 },
 {
  "name": "AUTH",
  "summary": "Authenticate to the server",
  "since": "1.0.0",
  "group": "connection",
  "complexity": "O(N) where N is the number of passwords defined for the user",
  "arity": -2,
  "syntax": "[username] password",
  "args": [
   {
    "name": "username",
    "type": "string",
    "since": "6.0.0",
    "optional": true
   },
   {
    "name": "password",
    "type": "string"
   }
  ]
 },
 {
  "name": "CLIENT",
  "summary": "A container for client connection commands",
  "since": "2.4.0",
  "group": "connection",
  "complexity": "Depends on subcommand.",
  "arity": -2,
  "syntax": "",
  "args": []
 },
 {
  "name": "CLIENT CACHING",
  "summary": "Instruct the server about tracking or not keys in the next request",
  "since": "6.0.0",
  "group": "connection",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "YES|NO",
  "args": [
   {
    "name": "mode",
    "type": "oneof",
    "args": [
     {
      "name": "yes",
      "type": "pure-token",
      "token": "YES"
     },
     {
      "name": "no",
      "type": "pure-token",
      "token": "NO"
     }
    ]
   }
  ]
 },
 {
  "name": "CLIENT GETNAME",
  "summary": "Get the current connection name",
  "since": "2.6.9",
  "group": "connection",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "CLIENT GETREDIR",
  "summary": "Get tracking notifications redirection client ID if any",
  "since": "6.0.0",
  "group": "connection",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "CLIENT HELP",
  "summary": "Show helpful text about the different subcommands",
  "since": "5.0.0",
  "group": "connection",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "CLIENT ID",
  "summary": "Returns the client ID for the current connection",
  "since": "5.0.0",
  "group": "connection",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "CLIENT INFO",
  "summary": "Returns information about the current client connection.",
  "since": "6.2.0",
  "group": "connection",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "CLIENT KILL",
  "summary": "Kill the connection of a client",
  "since": "2.4.0",
  "group": "connection",
  "complexity": "O(N) where N is the number of client connections",
  "arity": -3,
  "syntax": "ip:port|[ID client-id]|[TYPE NORMAL|MASTER|SLAVE|REPLICA|PUBSUB]|[USER username]|[ADDR ip:port]|[LADDR ip:port]|[SKIPME yes/no] [[ID client-id]|[TYPE NORMAL|MASTER|SLAVE|REPLICA|PUBSUB]|[USER username]|[ADDR ip:port]|[LADDR ip:port]|[SKIPME yes/no] ...]",
  "args": [
   {
    "name": "filter",
    "type": "oneof",
    "args": [
     {
      "name": "ip:port",
      "type": "string",
      "deprecatedSince": "2.8.12"
     },
     {
      "name": "new-format",
      "type": "oneof",
      "multiple": true,
      "args": [
       {
        "name": "client-id",
        "type": "integer",
        "token": "ID",
        "since": "2.8.12",
        "optional": true
       },
       {
        "name": "normal_master_slave_pubsub",
        "type": "oneof",
        "token": "TYPE",
        "since": "2.8.12",
        "optional": true,
        "args": [
         {
          "name": "normal",
          "type": "pure-token",
          "token": "NORMAL"
         },
         {
          "name": "master",
          "type": "pure-token",
          "token": "MASTER",
          "since": "3.2.0"
         },
         {
          "name": "slave",
          "type": "pure-token",
          "token": "SLAVE"
         },
         {
          "name": "replica",
          "type": "pure-token",
          "token": "REPLICA",
          "since": "5.0.0"
         },
         {
          "name": "pubsub",
          "type": "pure-token",
          "token": "PUBSUB"
         }
        ]
       },
       {
        "name": "username",
        "type": "string",
        "token": "USER",
        "optional": true
       },
       {
        "name": "ip:port",
        "type": "string",
        "token": "ADDR",
        "optional": true
       },
       {
        "name": "ip:port",
        "type": "string",
        "token": "LADDR",
        "since": "6.2.0",
        "optional": true
       },
       {
        "name": "yes/no",
        "type": "string",
        "token": "SKIPME",
        "optional": true
       }
      ]
     }
    ]
   }
  ]
 },
 {
  "name": "CLIENT LIST",
  "summary": "Get the list of client connections",
  "since": "2.4.0",
  "group": "connection",
  "complexity": "O(N) where N is the number of client connections",
  "arity": -2,
  "syntax": "[TYPE NORMAL|MASTER|REPLICA|PUBSUB] [ID client-id [client-id ...]]",
  "args": [
   {
    "name": "normal_master_replica_pubsub",
    "type": "oneof",
    "token": "TYPE",
    "since": "5.0.0",
    "optional": true,
    "args": [
     {
      "name": "normal",
      "type": "pure-token",
      "token": "NORMAL"
     },
     {
      "name": "master",
      "type": "pure-token",
      "token": "MASTER"
     },
     {
      "name": "replica",
      "type": "pure-token",
      "token": "REPLICA"
     },
     {
      "name": "pubsub",
      "type": "pure-token",
      "token": "PUBSUB"
     }
    ]
   },
   {
    "name": "id",
    "type": "block",
    "token": "ID",
    "since": "6.2.0",
    "optional": true,
    "args": [
     {
      "name": "client-id",
      "type": "integer",
      "multiple": true
     }
    ]
   }
  ]
 },
 {
  "name": "CLIENT NO-EVICT",
  "summary": "Set client eviction mode for the current connection",
  "since": "7.0.0",
  "group": "connection",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "ON|OFF",
  "args": [
   {
    "name": "enabled",
    "type": "oneof",
    "args": [
     {
      "name": "on",
      "type": "pure-token",
      "token": "ON"
     },
     {
      "name": "off",
      "type": "pure-token",
      "token": "OFF"
     }
    ]
   }
  ]
 },
 {
  "name": "CLIENT PAUSE",
  "summary": "Stop processing commands from clients for some time",
  "since": "2.9.50",
  "group": "connection",
  "complexity": "O(1)",
  "arity": -3,
  "syntax": "timeout [WRITE|ALL]",
  "args": [
   {
    "name": "timeout",
    "type": "integer"
   },
   {
    "name": "mode",
    "type": "oneof",
    "since": "6.2.0",
    "optional": true,
    "args": [
     {
      "name": "write",
      "type": "pure-token",
      "token": "WRITE"
     },
     {
      "name": "all",
      "type": "pure-token",
      "token": "ALL"
     }
    ]
   }
  ]
 },
 {
  "name": "CLIENT REPLY",
  "summary": "Instruct the server whether to reply to commands",
  "since": "3.2.0",
  "group": "connection",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "ON|OFF|SKIP",
  "args": [
   {
    "name": "on_off_skip",
    "type": "oneof",
    "args": [
     {
      "name": "on",
      "type": "pure-token",
      "token": "ON"
     },
     {
      "name": "off",
      "type": "pure-token",
      "token": "OFF"
     },
     {
      "name": "skip",
      "type": "pure-token",
      "token": "SKIP"
     }
    ]
   }
  ]
 },
 {
  "name": "CLIENT SETNAME",
  "summary": "Set the current connection name",
  "since": "2.6.9",
  "group": "connection",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "connection-name",
  "args": [
   {
    "name": "connection-name",
    "type": "string"
   }
  ]
 },
 {
  "name": "CLIENT TRACKING",
  "summary": "Enable or disable server assisted client side caching support",
  "since": "6.0.0",
  "group": "connection",
  "complexity": "O(1). Some options may introduce additional complexity.",
  "arity": -3,
  "syntax": "ON|OFF [REDIRECT client-id] [PREFIX prefix [PREFIX prefix ...]] [BCAST] [OPTIN] [OPTOUT] [NOLOOP]",
  "args": [
   {
    "name": "status",
    "type": "oneof",
    "args": [
     {
      "name": "on",
      "type": "pure-token",
      "token": "ON"
     },
     {
      "name": "off",
      "type": "pure-token",
      "token": "OFF"
     }
    ]
   },
   {
    "name": "client-id",
    "type": "integer",
    "token": "REDIRECT",
    "optional": true
   },
   {
    "name": "prefix",
    "type": "string",
    "token": "PREFIX",
    "optional": true,
    "multiple": true,
    "multipleToken": true
   },
   {
    "name": "bcast",
    "type": "pure-token",
    "token": "BCAST",
    "optional": true
   },
   {
    "name": "optin",
    "type": "pure-token",
    "token": "OPTIN",
    "optional": true
   },
   {
    "name": "optout",
    "type": "pure-token",
    "token": "OPTOUT",
    "optional": true
   },
   {
    "name": "noloop",
    "type": "pure-token",
    "token": "NOLOOP",
    "optional": true
   }
  ]
 },
 {
  "name": "CLIENT TRACKINGINFO",
  "summary": "Return information about server assisted client side caching for the current connection",
  "since": "6.2.0",
  "group": "connection",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "CLIENT UNBLOCK",
  "summary": "Unblock a client blocked in a blocking command from a different connection",
  "since": "5.0.0",
  "group": "connection",
  "complexity": "O(log N) where N is the number of client connections",
  "arity": -3,
  "syntax": "client-id [TIMEOUT|ERROR]",
  "args": [
   {
    "name": "client-id",
    "type": "integer"
   },
   {
    "name": "timeout_error",
    "type": "oneof",
    "optional": true,
    "args": [
     {
      "name": "timeout",
      "type": "pure-token",
      "token": "TIMEOUT"
     },
     {
      "name": "error",
      "type": "pure-token",
      "token": "ERROR"
     }
    ]
   }
  ]
 },
 {
  "name": "CLIENT UNPAUSE",
  "summary": "Resume processing of clients that were paused",
  "since": "6.2.0",
  "group": "connection",
  "complexity": "O(N) Where N is the number of paused clients",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "ECHO",
  "summary": "Echo the given string",
  "since": "1.0.0",
  "group": "connection",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "message",
  "args": [
   {
    "name": "message",
    "type": "string"
   }
  ]
 },
 {
  "name": "HELLO",
  "summary": "Handshake with Redis",
  "since": "6.0.0",
  "group": "connection",
  "complexity": "O(1)",
  "arity": -1,
  "syntax": "[protover [AUTH username password] [SETNAME clientname]]",
  "args": [
   {
    "name": "arguments",
    "type": "block",
    "optional": true,
    "args": [
     {
      "name": "protover",
      "type": "integer"
     },
     {
      "name": "username_password",
      "type": "block",
      "token": "AUTH",
      "optional": true,
      "args": [
       {
        "name": "username",
        "type": "string"
       },
       {
        "name": "password",
        "type": "string"
       }
      ]
     },
     {
      "name": "clientname",
      "type": "string",
      "token": "SETNAME",
      "optional": true
     }
    ]
   }
  ]
 },
 {
  "name": "PING",
  "summary": "Ping the server",
  "since": "1.0.0",
  "group": "connection",
  "complexity": "O(1)",
  "arity": -1,
  "syntax": "[message]",
  "args": [
   {
    "name": "message",
    "type": "string",
    "optional": true
   }
  ]
 },
 {
  "name": "QUIT",
  "summary": "Close the connection",
  "since": "1.0.0",
  "group": "connection",
  "complexity": "O(1)",
  "arity": -1,
  "syntax": "",
  "args": []
 },
 {
  "name": "RESET",
  "summary": "Reset the connection",
  "since": "6.2.0",
  "group": "connection",
  "complexity": "O(1)",
  "arity": 1,
  "syntax": "",
  "args": []
 },
 {
  "name": "SELECT",
  "summary": "Change the selected database for the current connection",
  "since": "1.0.0",
  "group": "connection",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "index",
  "args": [
   {
    "name": "index",
    "type": "integer"
   }
  ]
 },
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
  "name": "DUMP",
  "summary": "Return a serialized version of the value stored at the specified key.",
  "since": "2.6.0",
  "group": "generic",
  "complexity": "O(1) to access the key and additional O(N*M) to serialize it, where N is the number of Redis objects composing the value and M their average size. For small string values the time complexity is thus O(1)+O(1*M) where M is small, so simply O(1).",
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
  "name": "RESTORE",
  "summary": "Create a key using the provided serialized value, previously obtained using DUMP.",
  "since": "2.6.0",
  "group": "generic",
  "complexity": "O(1) to create the new key and additional O(N*M) to reconstruct the serialized value, where N is the number of Redis objects composing the value and M their average size. For small string values the time complexity is thus O(1)+O(1*M) where M is small, so simply O(1). However for sorted set values the complexity is O(N*M*log(N)) because inserting values into sorted sets is O(log(N)).",
  "arity": -4,
  "syntax": "key ttl serialized-value [REPLACE] [ABSTTL] [IDLETIME seconds] [FREQ frequency]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "ttl",
    "type": "integer"
   },
   {
    "name": "serialized-value",
    "type": "string"
   },
   {
    "name": "replace",
    "type": "pure-token",
    "token": "REPLACE",
    "since": "3.0.0",
    "optional": true
   },
   {
    "name": "absttl",
    "type": "pure-token",
    "token": "ABSTTL",
    "since": "5.0.0",
    "optional": true
   },
   {
    "name": "seconds",
    "type": "integer",
    "token": "IDLETIME",
    "since": "5.0.0",
    "optional": true
   },
   {
    "name": "frequency",
    "type": "integer",
    "token": "FREQ",
    "since": "5.0.0",
    "optional": true
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
  "name": "SORT",
  "summary": "Sort the elements in a list, set or sorted set",
  "since": "1.0.0",
  "group": "generic",
  "complexity": "O(N+M*log(M)) where N is the number of elements in the list or set to sort, and M the number of returned elements. When the elements are not sorted, complexity is O(N).",
  "arity": -2,
  "syntax": "key [BY pattern] [LIMIT offset count] [GET pattern [GET pattern ...]] [ASC|DESC] [ALPHA] [STORE destination]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "pattern",
    "type": "pattern",
    "keySpec": 1,
    "token": "BY",
    "optional": true
   },
   {
    "name": "offset_count",
    "type": "block",
    "token": "LIMIT",
    "optional": true,
    "args": [
     {
      "name": "offset",
      "type": "integer"
     },
     {
      "name": "count",
      "type": "integer"
     }
    ]
   },
   {
    "name": "pattern",
    "type": "pattern",
    "keySpec": 1,
    "token": "GET",
    "optional": true,
    "multiple": true,
    "multipleToken": true
   },
   {
    "name": "order",
    "type": "oneof",
    "optional": true,
    "args": [
     {
      "name": "asc",
      "type": "pure-token",
      "token": "ASC"
     },
     {
      "name": "desc",
      "type": "pure-token",
      "token": "DESC"
     }
    ]
   },
   {
    "name": "sorting",
    "type": "pure-token",
    "token": "ALPHA",
    "optional": true
   },
   {
    "name": "destination",
    "type": "key",
    "keySpec": 2,
    "token": "STORE",
    "optional": true
   }
  ]
 },
 {
  "name": "SORT_RO",
  "summary": "Sort the elements in a list, set or sorted set. Read-only variant of SORT.",
  "since": "7.0.0",
  "group": "generic",
  "complexity": "O(N+M*log(M)) where N is the number of elements in the list or set to sort, and M the number of returned elements. When the elements are not sorted, complexity is O(N).",
  "arity": -2,
  "syntax": "key [BY pattern] [LIMIT offset count] [GET pattern [GET pattern ...]] [ASC|DESC] [ALPHA]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "pattern",
    "type": "pattern",
    "keySpec": 1,
    "token": "BY",
    "optional": true
   },
   {
    "name": "offset_count",
    "type": "block",
    "token": "LIMIT",
    "optional": true,
    "args": [
     {
      "name": "offset",
      "type": "integer"
     },
     {
      "name": "count",
      "type": "integer"
     }
    ]
   },
   {
    "name": "pattern",
    "type": "pattern",
    "keySpec": 1,
    "token": "GET",
    "optional": true,
    "multiple": true,
    "multipleToken": true
   },
   {
    "name": "order",
    "type": "oneof",
    "optional": true,
    "args": [
     {
      "name": "asc",
      "type": "pure-token",
      "token": "ASC"
     },
     {
      "name": "desc",
      "type": "pure-token",
      "token": "DESC"
     }
    ]
   },
   {
    "name": "sorting",
    "type": "pure-token",
    "token": "ALPHA",
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
  "name": "GEOADD",
  "summary": "Add one or more geospatial items in the geospatial index represented using a sorted set",
  "since": "3.2.0",
  "group": "geo",
  "complexity": "O(log(N)) for each item added, where N is the number of elements in the sorted set.",
  "arity": -5,
  "syntax": "key [NX|XX] [CH] longitude latitude member [longitude latitude member ...]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "condition",
    "type": "oneof",
    "since": "6.2.0",
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
    "name": "change",
    "type": "pure-token",
    "token": "CH",
    "since": "6.2.0",
    "optional": true
   },
   {
    "name": "longitude_latitude_member",
    "type": "block",
    "multiple": true,
    "args": [
     {
      "name": "longitude",
      "type": "double"
     },
     {
      "name": "latitude",
      "type": "double"
     },
     {
      "name": "member",
      "type": "string"
     }
    ]
   }
  ]
 },
 {
  "name": "GEODIST",
  "summary": "Returns the distance between two members of a geospatial index",
  "since": "3.2.0",
  "group": "geo",
  "complexity": "O(log(N))",
  "arity": -4,
  "syntax": "key member1 member2 [M|KM|FT|MI]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "member1",
    "type": "string"
   },
   {
    "name": "member2",
    "type": "string"
   },
   {
    "name": "unit",
    "type": "oneof",
    "optional": true,
    "args": [
     {
      "name": "m",
      "type": "pure-token",
      "token": "M"
     },
     {
      "name": "km",
      "type": "pure-token",
      "token": "KM"
     },
     {
      "name": "ft",
      "type": "pure-token",
      "token": "FT"
     },
     {
      "name": "mi",
      "type": "pure-token",
      "token": "MI"
     }
    ]
   }
  ]
 },
 {
  "name": "GEOHASH",
  "summary": "Returns members of a geospatial index as standard geohash strings",
  "since": "3.2.0",
  "group": "geo",
  "complexity": "O(log(N)) for each member requested, where N is the number of elements in the sorted set.",
  "arity": -2,
  "syntax": "key member [member ...]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "member",
    "type": "string",
    "multiple": true
   }
  ]
 },
 {
  "name": "GEOPOS",
  "summary": "Returns longitude and latitude of members of a geospatial index",
  "since": "3.2.0",
  "group": "geo",
  "complexity": "O(N) where N is the number of members requested.",
  "arity": -2,
  "syntax": "key member [member ...]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "member",
    "type": "string",
    "multiple": true
   }
  ]
 },
 {
  "name": "GEORADIUS",
  "summary": "Query a sorted set representing a geospatial index to fetch members matching a given maximum distance from a point",
  "since": "3.2.0",
  "group": "geo",
  "complexity": "O(N+log(M)) where N is the number of elements inside the bounding box of the circular area delimited by center and radius and M is the number of items inside the index.",
  "arity": -6,
  "syntax": "key longitude latitude radius M|KM|FT|MI [WITHCOORD] [WITHDIST] [WITHHASH] [COUNT count [ANY]] [ASC|DESC] [STORE key] [STOREDIST key]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "longitude",
    "type": "double"
   },
   {
    "name": "latitude",
    "type": "double"
   },
   {
    "name": "radius",
    "type": "double"
   },
   {
    "name": "unit",
    "type": "oneof",
    "args": [
     {
      "name": "m",
      "type": "pure-token",
      "token": "M"
     },
     {
      "name": "km",
      "type": "pure-token",
      "token": "KM"
     },
     {
      "name": "ft",
      "type": "pure-token",
      "token": "FT"
     },
     {
      "name": "mi",
      "type": "pure-token",
      "token": "MI"
     }
    ]
   },
   {
    "name": "withcoord",
    "type": "pure-token",
    "token": "WITHCOORD",
    "optional": true
   },
   {
    "name": "withdist",
    "type": "pure-token",
    "token": "WITHDIST",
    "optional": true
   },
   {
    "name": "withhash",
    "type": "pure-token",
    "token": "WITHHASH",
    "optional": true
   },
   {
    "name": "count",
    "type": "block",
    "optional": true,
    "args": [
     {
      "name": "count",
      "type": "integer",
      "token": "COUNT"
     },
     {
      "name": "any",
      "type": "pure-token",
      "token": "ANY",
      "since": "6.2.0",
      "optional": true
     }
    ]
   },
   {
    "name": "order",
    "type": "oneof",
    "optional": true,
    "args": [
     {
      "name": "asc",
      "type": "pure-token",
      "token": "ASC"
     },
     {
      "name": "desc",
      "type": "pure-token",
      "token": "DESC"
     }
    ]
   },
   {
    "name": "key",
    "type": "key",
    "keySpec": 1,
    "token": "STORE",
    "optional": true
   },
   {
    "name": "key",
    "type": "key",
    "keySpec": 2,
    "token": "STOREDIST",
    "optional": true
   }
  ]
 },
 {
  "name": "GEORADIUS_RO",
  "summary": "A read-only variant for GEORADIUS",
  "since": "3.2.10",
  "group": "geo",
  "complexity": "O(N+log(M)) where N is the number of elements inside the bounding box of the circular area delimited by center and radius and M is the number of items inside the index.",
  "arity": -6,
  "syntax": "key longitude latitude radius M|KM|FT|MI [WITHCOORD] [WITHDIST] [WITHHASH] [COUNT count [ANY]] [ASC|DESC]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "longitude",
    "type": "double"
   },
   {
    "name": "latitude",
    "type": "double"
   },
   {
    "name": "radius",
    "type": "double"
   },
   {
    "name": "unit",
    "type": "oneof",
    "args": [
     {
      "name": "m",
      "type": "pure-token",
      "token": "M"
     },
     {
      "name": "km",
      "type": "pure-token",
      "token": "KM"
     },
     {
      "name": "ft",
      "type": "pure-token",
      "token": "FT"
     },
     {
      "name": "mi",
      "type": "pure-token",
      "token": "MI"
     }
    ]
   },
   {
    "name": "withcoord",
    "type": "pure-token",
    "token": "WITHCOORD",
    "optional": true
   },
   {
    "name": "withdist",
    "type": "pure-token",
    "token": "WITHDIST",
    "optional": true
   },
   {
    "name": "withhash",
    "type": "pure-token",
    "token": "WITHHASH",
    "optional": true
   },
   {
    "name": "count",
    "type": "block",
    "optional": true,
    "args": [
     {
      "name": "count",
      "type": "integer",
      "token": "COUNT"
     },
     {
      "name": "any",
      "type": "pure-token",
      "token": "ANY",
      "since": "6.2.0",
      "optional": true
     }
    ]
   },
   {
    "name": "order",
    "type": "oneof",
    "optional": true,
    "args": [
     {
      "name": "asc",
      "type": "pure-token",
      "token": "ASC"
     },
     {
      "name": "desc",
      "type": "pure-token",
      "token": "DESC"
     }
    ]
   }
  ]
 },
 {
  "name": "GEORADIUSBYMEMBER",
  "summary": "Query a sorted set representing a geospatial index to fetch members matching a given maximum distance from a member",
  "since": "3.2.0",
  "group": "geo",
  "complexity": "O(N+log(M)) where N is the number of elements inside the bounding box of the circular area delimited by center and radius and M is the number of items inside the index.",
  "arity": -5,
  "syntax": "key member radius M|KM|FT|MI [WITHCOORD] [WITHDIST] [WITHHASH] [COUNT count [ANY]] [ASC|DESC] [STORE key] [STOREDIST key]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "member",
    "type": "string"
   },
   {
    "name": "radius",
    "type": "double"
   },
   {
    "name": "unit",
    "type": "oneof",
    "args": [
     {
      "name": "m",
      "type": "pure-token",
      "token": "M"
     },
     {
      "name": "km",
      "type": "pure-token",
      "token": "KM"
     },
     {
      "name": "ft",
      "type": "pure-token",
      "token": "FT"
     },
     {
      "name": "mi",
      "type": "pure-token",
      "token": "MI"
     }
    ]
   },
   {
    "name": "withcoord",
    "type": "pure-token",
    "token": "WITHCOORD",
    "optional": true
   },
   {
    "name": "withdist",
    "type": "pure-token",
    "token": "WITHDIST",
    "optional": true
   },
   {
    "name": "withhash",
    "type": "pure-token",
    "token": "WITHHASH",
    "optional": true
   },
   {
    "name": "count",
    "type": "block",
    "optional": true,
    "args": [
     {
      "name": "count",
      "type": "integer",
      "token": "COUNT"
     },
     {
      "name": "any",
      "type": "pure-token",
      "token": "ANY",
      "optional": true
     }
    ]
   },
   {
    "name": "order",
    "type": "oneof",
    "optional": true,
    "args": [
     {
      "name": "asc",
      "type": "pure-token",
      "token": "ASC"
     },
     {
      "name": "desc",
      "type": "pure-token",
      "token": "DESC"
     }
    ]
   },
   {
    "name": "key",
    "type": "key",
    "keySpec": 1,
    "token": "STORE",
    "optional": true
   },
   {
    "name": "key",
    "type": "key",
    "keySpec": 2,
    "token": "STOREDIST",
    "optional": true
   }
  ]
 },
 {
  "name": "GEORADIUSBYMEMBER_RO",
  "summary": "A read-only variant for GEORADIUSBYMEMBER",
  "since": "3.2.10",
  "group": "geo",
  "complexity": "O(N+log(M)) where N is the number of elements inside the bounding box of the circular area delimited by center and radius and M is the number of items inside the index.",
  "arity": -5,
  "syntax": "key member radius M|KM|FT|MI [WITHCOORD] [WITHDIST] [WITHHASH] [COUNT count [ANY]] [ASC|DESC]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "member",
    "type": "string"
   },
   {
    "name": "radius",
    "type": "double"
   },
   {
    "name": "unit",
    "type": "oneof",
    "args": [
     {
      "name": "m",
      "type": "pure-token",
      "token": "M"
     },
     {
      "name": "km",
      "type": "pure-token",
      "token": "KM"
     },
     {
      "name": "ft",
      "type": "pure-token",
      "token": "FT"
     },
     {
      "name": "mi",
      "type": "pure-token",
      "token": "MI"
     }
    ]
   },
   {
    "name": "withcoord",
    "type": "pure-token",
    "token": "WITHCOORD",
    "optional": true
   },
   {
    "name": "withdist",
    "type": "pure-token",
    "token": "WITHDIST",
    "optional": true
   },
   {
    "name": "withhash",
    "type": "pure-token",
    "token": "WITHHASH",
    "optional": true
   },
   {
    "name": "count",
    "type": "block",
    "optional": true,
    "args": [
     {
      "name": "count",
      "type": "integer",
      "token": "COUNT"
     },
     {
      "name": "any",
      "type": "pure-token",
      "token": "ANY",
      "optional": true
     }
    ]
   },
   {
    "name": "order",
    "type": "oneof",
    "optional": true,
    "args": [
     {
      "name": "asc",
      "type": "pure-token",
      "token": "ASC"
     },
     {
      "name": "desc",
      "type": "pure-token",
      "token": "DESC"
     }
    ]
   }
  ]
 },
 {
  "name": "GEOSEARCH",
  "summary": "Query a sorted set representing a geospatial index to fetch members inside an area of a box or a circle.",
  "since": "6.2.0",
  "group": "geo",
  "complexity": "O(N+log(M)) where N is the number of elements in the grid-aligned bounding box area around the shape provided as the filter and M is the number of items inside the shape",
  "arity": -7,
  "syntax": "key FROMMEMBER member|FROMLONLAT longitude latitude BYRADIUS radius M|KM|FT|MI|BYBOX width height M|KM|FT|MI [ASC|DESC] [COUNT count [ANY]] [WITHCOORD] [WITHDIST] [WITHHASH]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "from",
    "type": "oneof",
    "args": [
     {
      "name": "member",
      "type": "string",
      "token": "FROMMEMBER"
     },
     {
      "name": "longitude_latitude",
      "type": "block",
      "token": "FROMLONLAT",
      "args": [
       {
        "name": "longitude",
        "type": "double"
       },
       {
        "name": "latitude",
        "type": "double"
       }
      ]
     }
    ]
   },
   {
    "name": "by",
    "type": "oneof",
    "args": [
     {
      "name": "circle",
      "type": "block",
      "args": [
       {
        "name": "radius",
        "type": "double",
        "token": "BYRADIUS"
       },
       {
        "name": "unit",
        "type": "oneof",
        "args": [
         {
          "name": "m",
          "type": "pure-token",
          "token": "M"
         },
         {
          "name": "km",
          "type": "pure-token",
          "token": "KM"
         },
         {
          "name": "ft",
          "type": "pure-token",
          "token": "FT"
         },
         {
          "name": "mi",
          "type": "pure-token",
          "token": "MI"
         }
        ]
       }
      ]
     },
     {
      "name": "box",
      "type": "block",
      "args": [
       {
        "name": "width",
        "type": "double",
        "token": "BYBOX"
       },
       {
        "name": "height",
        "type": "double"
       },
       {
        "name": "unit",
        "type": "oneof",
        "args": [
         {
          "name": "m",
          "type": "pure-token",
          "token": "M"
         },
         {
          "name": "km",
          "type": "pure-token",
          "token": "KM"
         },
         {
          "name": "ft",
          "type": "pure-token",
          "token": "FT"
         },
         {
          "name": "mi",
          "type": "pure-token",
          "token": "MI"
         }
        ]
       }
      ]
     }
    ]
   },
   {
    "name": "order",
    "type": "oneof",
    "optional": true,
    "args": [
     {
      "name": "asc",
      "type": "pure-token",
      "token": "ASC"
     },
     {
      "name": "desc",
      "type": "pure-token",
      "token": "DESC"
     }
    ]
   },
   {
    "name": "count",
    "type": "block",
    "optional": true,
    "args": [
     {
      "name": "count",
      "type": "integer",
      "token": "COUNT"
     },
     {
      "name": "any",
      "type": "pure-token",
      "token": "ANY",
      "optional": true
     }
    ]
   },
   {
    "name": "withcoord",
    "type": "pure-token",
    "token": "WITHCOORD",
    "optional": true
   },
   {
    "name": "withdist",
    "type": "pure-token",
    "token": "WITHDIST",
    "optional": true
   },
   {
    "name": "withhash",
    "type": "pure-token",
    "token": "WITHHASH",
    "optional": true
   }
  ]
 },
 {
  "name": "GEOSEARCHSTORE",
  "summary": "Query a sorted set representing a geospatial index to fetch members inside an area of a box or a circle, and store the result in another key.",
  "since": "6.2.0",
  "group": "geo",
  "complexity": "O(N+log(M)) where N is the number of elements in the grid-aligned bounding box area around the shape provided as the filter and M is the number of items inside the shape",
  "arity": -8,
  "syntax": "destination source FROMMEMBER member|FROMLONLAT longitude latitude BYRADIUS radius M|KM|FT|MI|BYBOX width height M|KM|FT|MI [ASC|DESC] [COUNT count [ANY]] [STOREDIST]",
  "args": [
   {
    "name": "destination",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "source",
    "type": "key",
    "keySpec": 1
   },
   {
    "name": "from",
    "type": "oneof",
    "args": [
     {
      "name": "member",
      "type": "string",
      "token": "FROMMEMBER"
     },
     {
      "name": "longitude_latitude",
      "type": "block",
      "token": "FROMLONLAT",
      "args": [
       {
        "name": "longitude",
        "type": "double"
       },
       {
        "name": "latitude",
        "type": "double"
       }
      ]
     }
    ]
   },
   {
    "name": "by",
    "type": "oneof",
    "args": [
     {
      "name": "circle",
      "type": "block",
      "args": [
       {
        "name": "radius",
        "type": "double",
        "token": "BYRADIUS"
       },
       {
        "name": "unit",
        "type": "oneof",
        "args": [
         {
          "name": "m",
          "type": "pure-token",
          "token": "M"
         },
         {
          "name": "km",
          "type": "pure-token",
          "token": "KM"
         },
         {
          "name": "ft",
          "type": "pure-token",
          "token": "FT"
         },
         {
          "name": "mi",
          "type": "pure-token",
          "token": "MI"
         }
        ]
       }
      ]
     },
     {
      "name": "box",
      "type": "block",
      "args": [
       {
        "name": "width",
        "type": "double",
        "token": "BYBOX"
       },
       {
        "name": "height",
        "type": "double"
       },
       {
        "name": "unit",
        "type": "oneof",
        "args": [
         {
          "name": "m",
          "type": "pure-token",
          "token": "M"
         },
         {
          "name": "km",
          "type": "pure-token",
          "token": "KM"
         },
         {
          "name": "ft",
          "type": "pure-token",
          "token": "FT"
         },
         {
          "name": "mi",
          "type": "pure-token",
          "token": "MI"
         }
        ]
       }
      ]
     }
    ]
   },
   {
    "name": "order",
    "type": "oneof",
    "optional": true,
    "args": [
     {
      "name": "asc",
      "type": "pure-token",
      "token": "ASC"
     },
     {
      "name": "desc",
      "type": "pure-token",
      "token": "DESC"
     }
    ]
   },
   {
    "name": "count",
    "type": "block",
    "optional": true,
    "args": [
     {
      "name": "count",
      "type": "integer",
      "token": "COUNT"
     },
     {
      "name": "any",
      "type": "pure-token",
      "token": "ANY",
      "optional": true
     }
    ]
   },
   {
    "name": "storedist",
    "type": "pure-token",
    "token": "STOREDIST",
    "optional": true
   }
  ]
 },
 {
  "name": "HDEL",
  "summary": "Delete one or more hash fields",
  "since": "2.0.0",
  "group": "hash",
  "complexity": "O(N) where N is the number of fields to be removed.",
  "arity": -3,
  "syntax": "key field [field ...]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "field",
    "type": "string",
    "multiple": true
   }
  ]
 },
 {
  "name": "HEXISTS",
  "summary": "Determine if a hash field exists",
  "since": "2.0.0",
  "group": "hash",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "key field",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "field",
    "type": "string"
   }
  ]
 },
 {
  "name": "HGET",
  "summary": "Get the value of a hash field",
  "since": "2.0.0",
  "group": "hash",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "key field",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "field",
    "type": "string"
   }
  ]
 },
 {
  "name": "HGETALL",
  "summary": "Get all the fields and values in a hash",
  "since": "2.0.0",
  "group": "hash",
  "complexity": "O(N) where N is the size of the hash.",
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
  "name": "HINCRBY",
  "summary": "Increment the integer value of a hash field by the given number",
  "since": "2.0.0",
  "group": "hash",
  "complexity": "O(1)",
  "arity": 4,
  "syntax": "key field increment",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "field",
    "type": "string"
   },
   {
    "name": "increment",
    "type": "integer"
   }
  ]
 },
 {
  "name": "HINCRBYFLOAT",
  "summary": "Increment the float value of a hash field by the given amount",
  "since": "2.6.0",
  "group": "hash",
  "complexity": "O(1)",
  "arity": 4,
  "syntax": "key field increment",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "field",
    "type": "string"
   },
   {
    "name": "increment",
    "type": "double"
   }
  ]
 },
 {
  "name": "HKEYS",
  "summary": "Get all the fields in a hash",
  "since": "2.0.0",
  "group": "hash",
  "complexity": "O(N) where N is the size of the hash.",
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
  "name": "HLEN",
  "summary": "Get the number of fields in a hash",
  "since": "2.0.0",
  "group": "hash",
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
  "name": "HMGET",
  "summary": "Get the values of all the given hash fields",
  "since": "2.0.0",
  "group": "hash",
  "complexity": "O(N) where N is the number of fields being requested.",
  "arity": -3,
  "syntax": "key field [field ...]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "field",
    "type": "string",
    "multiple": true
   }
  ]
 },
 {
  "name": "HMSET",
  "summary": "Set multiple hash fields to multiple values",
  "since": "2.0.0",
  "group": "hash",
  "complexity": "O(N) where N is the number of fields being set.",
  "arity": -4,
  "syntax": "key field value [field value ...]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "field_value",
    "type": "block",
    "multiple": true,
    "args": [
     {
      "name": "field",
      "type": "string"
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
  "name": "HRANDFIELD",
  "summary": "Get one or multiple random fields from a hash",
  "since": "6.2.0",
  "group": "hash",
  "complexity": "O(N) where N is the number of fields returned",
  "arity": -2,
  "syntax": "key [count [WITHVALUES]]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "options",
    "type": "block",
    "optional": true,
    "args": [
     {
      "name": "count",
      "type": "integer"
     },
     {
      "name": "withvalues",
      "type": "pure-token",
      "token": "WITHVALUES",
      "optional": true
     }
    ]
   }
  ]
 },
 {
  "name": "HSCAN",
  "summary": "Incrementally iterate hash fields and associated values",
  "since": "2.8.0",
  "group": "hash",
  "complexity": "O(1) for every call. O(N) for a complete iteration, including enough command calls for the cursor to return back to 0. N is the number of elements inside the collection..",
  "arity": -3,
  "syntax": "key cursor [MATCH pattern] [COUNT count]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
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
   }
  ]
 },
 {
  "name": "HSET",
  "summary": "Set the string value of a hash field",
  "since": "2.0.0",
  "group": "hash",
  "complexity": "O(1) for each field/value pair added, so O(N) to add N field/value pairs when the command is called with multiple field/value pairs.",
  "arity": -4,
  "syntax": "key field value [field value ...]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "field_value",
    "type": "block",
    "multiple": true,
    "args": [
     {
      "name": "field",
      "type": "string"
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
  "name": "HSETNX",
  "summary": "Set the value of a hash field, only if the field does not exist",
  "since": "2.0.0",
  "group": "hash",
  "complexity": "O(1)",
  "arity": 4,
  "syntax": "key field value",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "field",
    "type": "string"
   },
   {
    "name": "value",
    "type": "string"
   }
  ]
 },
 {
  "name": "HSTRLEN",
  "summary": "Get the length of the value of a hash field",
  "since": "3.2.0",
  "group": "hash",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "key field",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "field",
    "type": "string"
   }
  ]
 },
 {
  "name": "HVALS",
  "summary": "Get all the values in a hash",
  "since": "2.0.0",
  "group": "hash",
  "complexity": "O(N) where N is the size of the hash.",
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
  "name": "PFADD",
  "summary": "Adds the specified elements to the specified HyperLogLog.",
  "since": "2.8.9",
  "group": "hyperloglog",
  "complexity": "O(1) to add every element.",
  "arity": -2,
  "syntax": "key [element [element ...]]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "element",
    "type": "string",
    "optional": true,
    "multiple": true
   }
  ]
 },
 {
  "name": "PFCOUNT",
  "summary": "Return the approximated cardinality of the set(s) observed by the HyperLogLog at key(s).",
  "since": "2.8.9",
  "group": "hyperloglog",
  "complexity": "O(1) with a very small average constant time when called with a single key. O(N) with N being the number of keys, and much bigger constant times, when called with multiple keys.",
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
  "name": "PFDEBUG",
  "summary": "Internal commands for debugging HyperLogLog values",
  "since": "2.8.9",
  "group": "hyperloglog",
  "complexity": "N/A",
  "arity": 3,
  "syntax": "subcommand key",
  "args": [
   {
    "name": "subcommand",
    "type": "string"
   },
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   }
  ]
 },
 {
  "name": "PFMERGE",
  "summary": "Merge N different HyperLogLogs into a single one.",
  "since": "2.8.9",
  "group": "hyperloglog",
  "complexity": "O(N) to merge N HyperLogLogs, but with high constant times.",
  "arity": -2,
  "syntax": "destkey sourcekey [sourcekey ...]",
  "args": [
   {
    "name": "destkey",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "sourcekey",
    "type": "key",
    "keySpec": 1,
    "multiple": true
   }
  ]
 },
 {
  "name": "PFSELFTEST",
  "summary": "An internal command for testing HyperLogLog values",
  "since": "2.8.9",
  "group": "hyperloglog",
  "complexity": "N/A",
  "arity": 1,
  "syntax": "",
  "args": []
 },
 {
  "name": "BLMOVE",
  "summary": "Pop an element from a list, push it to another list and return it; or block until one is available",
  "since": "6.2.0",
  "group": "list",
  "complexity": "O(1)",
  "arity": 6,
  "syntax": "source destination LEFT|RIGHT LEFT|RIGHT timeout",
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
    "name": "wherefrom",
    "type": "oneof",
    "args": [
     {
      "name": "left",
      "type": "pure-token",
      "token": "LEFT"
     },
     {
      "name": "right",
      "type": "pure-token",
      "token": "RIGHT"
     }
    ]
   },
   {
    "name": "whereto",
    "type": "oneof",
    "args": [
     {
      "name": "left",
      "type": "pure-token",
      "token": "LEFT"
     },
     {
      "name": "right",
      "type": "pure-token",
      "token": "RIGHT"
     }
    ]
   },
   {
    "name": "timeout",
    "type": "double"
   }
  ]
 },
 {
  "name": "BLMPOP",
  "summary": "Pop elements from a list, or block until one is available",
  "since": "7.0.0",
  "group": "list",
  "complexity": "O(N+M) where N is the number of provided keys and M is the number of elements returned.",
  "arity": -5,
  "syntax": "timeout numkeys key [key ...] LEFT|RIGHT [COUNT count]",
  "args": [
   {
    "name": "timeout",
    "type": "double"
   },
   {
    "name": "numkeys",
    "type": "integer"
   },
   {
    "name": "key",
    "type": "key",
    "keySpec": 0,
    "multiple": true
   },
   {
    "name": "where",
    "type": "oneof",
    "args": [
     {
      "name": "left",
      "type": "pure-token",
      "token": "LEFT"
     },
     {
      "name": "right",
      "type": "pure-token",
      "token": "RIGHT"
     }
    ]
   },
   {
    "name": "count",
    "type": "integer",
    "token": "COUNT",
    "optional": true
   }
  ]
 },
 {
  "name": "BLPOP",
  "summary": "Remove and get the first element in a list, or block until one is available",
  "since": "2.0.0",
  "group": "list",
  "complexity": "O(N) where N is the number of provided keys.",
  "arity": -3,
  "syntax": "key [key ...] timeout",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0,
    "multiple": true
   },
   {
    "name": "timeout",
    "type": "double"
   }
  ]
 },
 {
  "name": "BRPOP",
  "summary": "Remove and get the last element in a list, or block until one is available",
  "since": "2.0.0",
  "group": "list",
  "complexity": "O(N) where N is the number of provided keys.",
  "arity": -3,
  "syntax": "key [key ...] timeout",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0,
    "multiple": true
   },
   {
    "name": "timeout",
    "type": "double"
   }
  ]
 },
 {
  "name": "BRPOPLPUSH",
  "summary": "Pop an element from a list, push it to another list and return it; or block until one is available",
  "since": "2.2.0",
  "group": "list",
  "complexity": "O(1)",
  "arity": 4,
  "syntax": "source destination timeout",
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
    "name": "timeout",
    "type": "double"
   }
  ]
 },
 {
  "name": "LINDEX",
  "summary": "Get an element from a list by its index",
  "since": "1.0.0",
  "group": "list",
  "complexity": "O(N) where N is the number of elements to traverse to get to the element at index. This makes asking for the first or the last element of the list O(1).",
  "arity": 3,
  "syntax": "key index",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "index",
    "type": "integer"
   }
  ]
 },
 {
  "name": "LINSERT",
  "summary": "Insert an element before or after another element in a list",
  "since": "2.2.0",
  "group": "list",
  "complexity": "O(N) where N is the number of elements to traverse before seeing the value pivot. This means that inserting somewhere on the left end on the list (head) can be considered O(1) and inserting somewhere on the right end (tail) is O(N).",
  "arity": 5,
  "syntax": "key BEFORE|AFTER pivot element",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "where",
    "type": "oneof",
    "args": [
     {
      "name": "before",
      "type": "pure-token",
      "token": "BEFORE"
     },
     {
      "name": "after",
      "type": "pure-token",
      "token": "AFTER"
     }
    ]
   },
   {
    "name": "pivot",
    "type": "string"
   },
   {
    "name": "element",
    "type": "string"
   }
  ]
 },
 {
  "name": "LLEN",
  "summary": "Get the length of a list",
  "since": "1.0.0",
  "group": "list",
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
  "name": "LMOVE",
  "summary": "Pop an element from a list, push it to another list and return it",
  "since": "6.2.0",
  "group": "list",
  "complexity": "O(1)",
  "arity": 5,
  "syntax": "source destination LEFT|RIGHT LEFT|RIGHT",
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
    "name": "wherefrom",
    "type": "oneof",
    "args": [
     {
      "name": "left",
      "type": "pure-token",
      "token": "LEFT"
     },
     {
      "name": "right",
      "type": "pure-token",
      "token": "RIGHT"
     }
    ]
   },
   {
    "name": "whereto",
    "type": "oneof",
    "args": [
     {
      "name": "left",
      "type": "pure-token",
      "token": "LEFT"
     },
     {
      "name": "right",
      "type": "pure-token",
      "token": "RIGHT"
     }
    ]
   }
  ]
 },
 {
  "name": "LMPOP",
  "summary": "Pop elements from a list",
  "since": "7.0.0",
  "group": "list",
  "complexity": "O(N+M) where N is the number of provided keys and M is the number of elements returned.",
  "arity": -4,
  "syntax": "numkeys key [key ...] LEFT|RIGHT [COUNT count]",
  "args": [
   {
    "name": "numkeys",
    "type": "integer"
   },
   {
    "name": "key",
    "type": "key",
    "keySpec": 0,
    "multiple": true
   },
   {
    "name": "where",
    "type": "oneof",
    "args": [
     {
      "name": "left",
      "type": "pure-token",
      "token": "LEFT"
     },
     {
      "name": "right",
      "type": "pure-token",
      "token": "RIGHT"
     }
    ]
   },
   {
    "name": "count",
    "type": "integer",
    "token": "COUNT",
    "optional": true
   }
  ]
 },
 {
  "name": "LPOP",
  "summary": "Remove and get the first elements in a list",
  "since": "1.0.0",
  "group": "list",
  "complexity": "O(N) where N is the number of elements returned",
  "arity": -2,
  "syntax": "key [count]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "count",
    "type": "integer",
    "since": "6.2.0",
    "optional": true
   }
  ]
 },
 {
  "name": "LPOS",
  "summary": "Return the index of matching elements on a list",
  "since": "6.0.6",
  "group": "list",
  "complexity": "O(N) where N is the number of elements in the list, for the average case. When searching for elements near the head or the tail of the list, or when the MAXLEN option is provided, the command may run in constant time.",
  "arity": -3,
  "syntax": "key element [RANK rank] [COUNT num-matches] [MAXLEN len]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "element",
    "type": "string"
   },
   {
    "name": "rank",
    "type": "integer",
    "token": "RANK",
    "optional": true
   },
   {
    "name": "num-matches",
    "type": "integer",
    "token": "COUNT",
    "optional": true
   },
   {
    "name": "len",
    "type": "integer",
    "token": "MAXLEN",
    "optional": true
   }
  ]
 },
 {
  "name": "LPUSH",
  "summary": "Prepend one or multiple elements to a list",
  "since": "1.0.0",
  "group": "list",
  "complexity": "O(1) for each element added, so O(N) to add N elements when the command is called with multiple arguments.",
  "arity": -3,
  "syntax": "key element [element ...]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "element",
    "type": "string",
    "multiple": true
   }
  ]
 },
 {
  "name": "LPUSHX",
  "summary": "Prepend an element to a list, only if the list exists",
  "since": "2.2.0",
  "group": "list",
  "complexity": "O(1) for each element added, so O(N) to add N elements when the command is called with multiple arguments.",
  "arity": -3,
  "syntax": "key element [element ...]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "element",
    "type": "string",
    "multiple": true
   }
  ]
 },
 {
  "name": "LRANGE",
  "summary": "Get a range of elements from a list",
  "since": "1.0.0",
  "group": "list",
  "complexity": "O(S+N) where S is the distance of start offset from HEAD for small lists, from nearest end (HEAD or TAIL) for large lists; and N is the number of elements in the specified range.",
  "arity": 4,
  "syntax": "key start stop",
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
    "name": "stop",
    "type": "integer"
   }
  ]
 },
 {
  "name": "LREM",
  "summary": "Remove elements from a list",
  "since": "1.0.0",
  "group": "list",
  "complexity": "O(N+M) where N is the length of the list and M is the number of elements removed.",
  "arity": 4,
  "syntax": "key count element",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "count",
    "type": "integer"
   },
   {
    "name": "element",
    "type": "string"
   }
  ]
 },
 {
  "name": "LSET",
  "summary": "Set the value of an element in a list by its index",
  "since": "1.0.0",
  "group": "list",
  "complexity": "O(N) where N is the length of the list. Setting either the first or the last element of the list is O(1).",
  "arity": 4,
  "syntax": "key index element",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "index",
    "type": "integer"
   },
   {
    "name": "element",
    "type": "string"
   }
  ]
 },
 {
  "name": "LTRIM",
  "summary": "Trim a list to the specified range",
  "since": "1.0.0",
  "group": "list",
  "complexity": "O(N) where N is the number of elements to be removed by the operation.",
  "arity": 4,
  "syntax": "key start stop",
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
    "name": "stop",
    "type": "integer"
   }
  ]
 },
 {
  "name": "RPOP",
  "summary": "Remove and get the last elements in a list",
  "since": "1.0.0",
  "group": "list",
  "complexity": "O(N) where N is the number of elements returned",
  "arity": -2,
  "syntax": "key [count]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "count",
    "type": "integer",
    "since": "6.2.0",
    "optional": true
   }
  ]
 },
 {
  "name": "RPOPLPUSH",
  "summary": "Remove the last element in a list, prepend it to another list and return it",
  "since": "1.2.0",
  "group": "list",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "source destination",
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
   }
  ]
 },
 {
  "name": "RPUSH",
  "summary": "Append one or multiple elements to a list",
  "since": "1.0.0",
  "group": "list",
  "complexity": "O(1) for each element added, so O(N) to add N elements when the command is called with multiple arguments.",
  "arity": -3,
  "syntax": "key element [element ...]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "element",
    "type": "string",
    "multiple": true
   }
  ]
 },
 {
  "name": "RPUSHX",
  "summary": "Append an element to a list, only if the list exists",
  "since": "2.2.0",
  "group": "list",
  "complexity": "O(1) for each element added, so O(N) to add N elements when the command is called with multiple arguments.",
  "arity": -3,
  "syntax": "key element [element ...]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "element",
    "type": "string",
    "multiple": true
   }
  ]
 },
 {
  "name": "PSUBSCRIBE",
  "summary": "Listen for messages published to channels matching the given patterns",
  "since": "2.0.0",
  "group": "pubsub",
  "complexity": "O(N) where N is the number of patterns the client is already subscribed to.",
  "arity": -2,
  "syntax": "pattern [pattern ...]",
  "args": [
   {
    "name": "pattern",
    "type": "block",
    "multiple": true,
    "args": [
     {
      "name": "pattern",
      "type": "pattern"
     }
    ]
   }
  ]
 },
 {
  "name": "PUBLISH",
  "summary": "Post a message to a channel",
  "since": "2.0.0",
  "group": "pubsub",
  "complexity": "O(N+M) where N is the number of clients subscribed to the receiving channel and M is the total number of subscribed patterns (by any client).",
  "arity": 3,
  "syntax": "channel message",
  "args": [
   {
    "name": "channel",
    "type": "string"
   },
   {
    "name": "message",
    "type": "string"
   }
  ]
 },
 {
  "name": "PUBSUB",
  "summary": "A container for Pub/Sub commands",
  "since": "2.8.0",
  "group": "pubsub",
  "complexity": "Depends on subcommand.",
  "arity": -2,
  "syntax": "",
  "args": []
 },
 {
  "name": "PUBSUB CHANNELS",
  "summary": "List active channels",
  "since": "2.8.0",
  "group": "pubsub",
  "complexity": "O(N) where N is the number of active channels, and assuming constant time pattern matching (relatively short channels and patterns)",
  "arity": -2,
  "syntax": "[pattern]",
  "args": [
   {
    "name": "pattern",
    "type": "pattern",
    "optional": true
   }
  ]
 },
 {
  "name": "PUBSUB HELP",
  "summary": "Show helpful text about the different subcommands",
  "since": "6.2.0",
  "group": "pubsub",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "PUBSUB NUMPAT",
  "summary": "Get the count of unique patterns pattern subscriptions",
  "since": "2.8.0",
  "group": "pubsub",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "PUBSUB NUMSUB",
  "summary": "Get the count of subscribers for channels",
  "since": "2.8.0",
  "group": "pubsub",
  "complexity": "O(N) for the NUMSUB subcommand, where N is the number of requested channels",
  "arity": -2,
  "syntax": "[channel [channel ...]]",
  "args": [
   {
    "name": "channel",
    "type": "string",
    "optional": true,
    "multiple": true
   }
  ]
 },
 {
  "name": "PUBSUB SHARDCHANNELS",
  "summary": "List active shard channels",
  "since": "7.0.0",
  "group": "pubsub",
  "complexity": "O(N) where N is the number of active shard channels, and assuming constant time pattern matching (relatively short shard channels).",
  "arity": -2,
  "syntax": "[pattern]",
  "args": [
   {
    "name": "pattern",
    "type": "pattern",
    "optional": true
   }
  ]
 },
 {
  "name": "PUBSUB SHARDNUMSUB",
  "summary": "Get the count of subscribers for shard channels",
  "since": "7.0.0",
  "group": "pubsub",
  "complexity": "O(N) for the SHARDNUMSUB subcommand, where N is the number of requested shard channels",
  "arity": -2,
  "syntax": "[shardchannel [shardchannel ...]]",
  "args": [
   {
    "name": "shardchannel",
    "type": "string",
    "optional": true,
    "multiple": true
   }
  ]
 },
 {
  "name": "PUNSUBSCRIBE",
  "summary": "Stop listening for messages posted to channels matching the given patterns",
  "since": "2.0.0",
  "group": "pubsub",
  "complexity": "O(N+M) where N is the number of patterns the client is already subscribed and M is the number of total patterns subscribed in the system (by any client).",
  "arity": -1,
  "syntax": "[pattern [pattern ...]]",
  "args": [
   {
    "name": "pattern",
    "type": "pattern",
    "optional": true,
    "multiple": true
   }
  ]
 },
 {
  "name": "SPUBLISH",
  "summary": "Post a message to a shard channel",
  "since": "7.0.0",
  "group": "pubsub",
  "complexity": "O(N) where N is the number of clients subscribed to the receiving shard channel.",
  "arity": 3,
  "syntax": "shardchannel message",
  "args": [
   {
    "name": "shardchannel",
    "type": "string"
   },
   {
    "name": "message",
    "type": "string"
   }
  ]
 },
 {
  "name": "SSUBSCRIBE",
  "summary": "Listen for messages published to the given shard channels",
  "since": "7.0.0",
  "group": "pubsub",
  "complexity": "O(N) where N is the number of shard channels to subscribe to.",
  "arity": -2,
  "syntax": "shardchannel [shardchannel ...]",
  "args": [
   {
    "name": "shardchannel",
    "type": "string",
    "multiple": true
   }
  ]
 },
 {
  "name": "SUBSCRIBE",
  "summary": "Listen for messages published to the given channels",
  "since": "2.0.0",
  "group": "pubsub",
  "complexity": "O(N) where N is the number of channels to subscribe to.",
  "arity": -2,
  "syntax": "channel [channel ...]",
  "args": [
   {
    "name": "channel",
    "type": "string",
    "multiple": true
   }
  ]
 },
 {
  "name": "SUNSUBSCRIBE",
  "summary": "Stop listening for messages posted to the given shard channels",
  "since": "7.0.0",
  "group": "pubsub",
  "complexity": "O(N) where N is the number of clients already subscribed to a shard channel.",
  "arity": -1,
  "syntax": "[shardchannel [shardchannel ...]]",
  "args": [
   {
    "name": "shardchannel",
    "type": "string",
    "optional": true,
    "multiple": true
   }
  ]
 },
 {
  "name": "UNSUBSCRIBE",
  "summary": "Stop listening for messages posted to the given channels",
  "since": "2.0.0",
  "group": "pubsub",
  "complexity": "O(N) where N is the number of clients already subscribed to a channel.",
  "arity": -1,
  "syntax": "[channel [channel ...]]",
  "args": [
   {
    "name": "channel",
    "type": "string",
    "optional": true,
    "multiple": true
   }
  ]
 },
 {
  "name": "EVAL",
  "summary": "Execute a Lua script server side",
  "since": "2.6.0",
  "group": "scripting",
  "complexity": "Depends on the script that is executed.",
  "arity": -3,
  "syntax": "script numkeys [key [key ...]] [arg [arg ...]]",
  "args": [
   {
    "name": "script",
    "type": "string"
   },
   {
    "name": "numkeys",
    "type": "integer"
   },
   {
    "name": "key",
    "type": "key",
    "keySpec": 0,
    "optional": true,
    "multiple": true
   },
   {
    "name": "arg",
    "type": "string",
    "optional": true,
    "multiple": true
   }
  ]
 },
 {
  "name": "EVAL_RO",
  "summary": "Execute a read-only Lua script server side",
  "since": "7.0.0",
  "group": "scripting",
  "complexity": "Depends on the script that is executed.",
  "arity": -3,
  "syntax": "script numkeys [key [key ...]] [arg [arg ...]]",
  "args": [
   {
    "name": "script",
    "type": "string"
   },
   {
    "name": "numkeys",
    "type": "integer"
   },
   {
    "name": "key",
    "type": "key",
    "keySpec": 0,
    "optional": true,
    "multiple": true
   },
   {
    "name": "arg",
    "type": "string",
    "optional": true,
    "multiple": true
   }
  ]
 },
 {
  "name": "EVALSHA",
  "summary": "Execute a Lua script server side",
  "since": "2.6.0",
  "group": "scripting",
  "complexity": "Depends on the script that is executed.",
  "arity": -3,
  "syntax": "sha1 numkeys [key [key ...]] [arg [arg ...]]",
  "args": [
   {
    "name": "sha1",
    "type": "string"
   },
   {
    "name": "numkeys",
    "type": "integer"
   },
   {
    "name": "key",
    "type": "key",
    "keySpec": 0,
    "optional": true,
    "multiple": true
   },
   {
    "name": "arg",
    "type": "string",
    "optional": true,
    "multiple": true
   }
  ]
 },
 {
  "name": "EVALSHA_RO",
  "summary": "Execute a read-only Lua script server side",
  "since": "7.0.0",
  "group": "scripting",
  "complexity": "Depends on the script that is executed.",
  "arity": -3,
  "syntax": "sha1 numkeys [key [key ...]] [arg [arg ...]]",
  "args": [
   {
    "name": "sha1",
    "type": "string"
   },
   {
    "name": "numkeys",
    "type": "integer"
   },
   {
    "name": "key",
    "type": "key",
    "keySpec": 0,
    "optional": true,
    "multiple": true
   },
   {
    "name": "arg",
    "type": "string",
    "optional": true,
    "multiple": true
   }
  ]
 },
 {
  "name": "FCALL",
  "summary": "Invoke a function",
  "since": "7.0.0",
  "group": "scripting",
  "complexity": "Depends on the function that is executed.",
  "arity": -3,
  "syntax": "function numkeys [key [key ...]] [arg [arg ...]]",
  "args": [
   {
    "name": "function",
    "type": "string"
   },
   {
    "name": "numkeys",
    "type": "integer"
   },
   {
    "name": "key",
    "type": "key",
    "keySpec": 0,
    "optional": true,
    "multiple": true
   },
   {
    "name": "arg",
    "type": "string",
    "optional": true,
    "multiple": true
   }
  ]
 },
 {
  "name": "FCALL_RO",
  "summary": "Invoke a read-only function",
  "since": "7.0.0",
  "group": "scripting",
  "complexity": "Depends on the function that is executed.",
  "arity": -3,
  "syntax": "function numkeys [key [key ...]] [arg [arg ...]]",
  "args": [
   {
    "name": "function",
    "type": "string"
   },
   {
    "name": "numkeys",
    "type": "integer"
   },
   {
    "name": "key",
    "type": "key",
    "keySpec": 0,
    "optional": true,
    "multiple": true
   },
   {
    "name": "arg",
    "type": "string",
    "optional": true,
    "multiple": true
   }
  ]
 },
 {
  "name": "FUNCTION",
  "summary": "A container for function commands",
  "since": "7.0.0",
  "group": "scripting",
  "complexity": "Depends on subcommand.",
  "arity": -2,
  "syntax": "",
  "args": []
 },
 {
  "name": "FUNCTION DELETE",
  "summary": "Delete a function by name",
  "since": "7.0.0",
  "group": "scripting",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "library-name",
  "args": [
   {
    "name": "library-name",
    "type": "string"
   }
  ]
 },
 {
  "name": "FUNCTION DUMP",
  "summary": "Dump all functions into a serialized binary payload",
  "since": "7.0.0",
  "group": "scripting",
  "complexity": "O(N) where N is the number of functions",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "FUNCTION FLUSH",
  "summary": "Deleting all functions",
  "since": "7.0.0",
  "group": "scripting",
  "complexity": "O(N) where N is the number of functions deleted",
  "arity": -2,
  "syntax": "[ASYNC|SYNC]",
  "args": [
   {
    "name": "async",
    "type": "oneof",
    "optional": true,
    "args": [
     {
      "name": "async",
      "type": "pure-token",
      "token": "ASYNC"
     },
     {
      "name": "sync",
      "type": "pure-token",
      "token": "SYNC"
     }
    ]
   }
  ]
 },
 {
  "name": "FUNCTION HELP",
  "summary": "Show helpful text about the different subcommands",
  "since": "7.0.0",
  "group": "scripting",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "FUNCTION KILL",
  "summary": "Kill the function currently in execution.",
  "since": "7.0.0",
  "group": "scripting",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "FUNCTION LIST",
  "summary": "List information about all the functions",
  "since": "7.0.0",
  "group": "scripting",
  "complexity": "O(N) where N is the number of functions",
  "arity": -2,
  "syntax": "[LIBRARYNAME library-name-pattern] [WITHCODE]",
  "args": [
   {
    "name": "library-name-pattern",
    "type": "string",
    "token": "LIBRARYNAME",
    "optional": true
   },
   {
    "name": "withcode",
    "type": "pure-token",
    "token": "WITHCODE",
    "optional": true
   }
  ]
 },
 {
  "name": "FUNCTION LOAD",
  "summary": "Create a function with the given arguments (name, code, description)",
  "since": "7.0.0",
  "group": "scripting",
  "complexity": "O(1) (considering compilation time is redundant)",
  "arity": -3,
  "syntax": "[REPLACE] function-code",
  "args": [
   {
    "name": "replace",
    "type": "pure-token",
    "token": "REPLACE",
    "optional": true
   },
   {
    "name": "function-code",
    "type": "string"
   }
  ]
 },
 {
  "name": "FUNCTION RESTORE",
  "summary": "Restore all the functions on the given payload",
  "since": "7.0.0",
  "group": "scripting",
  "complexity": "O(N) where N is the number of functions on the payload",
  "arity": -3,
  "syntax": "serialized-value [FLUSH|APPEND|REPLACE]",
  "args": [
   {
    "name": "serialized-value",
    "type": "string"
   },
   {
    "name": "policy",
    "type": "oneof",
    "optional": true,
    "args": [
     {
      "name": "flush",
      "type": "pure-token",
      "token": "FLUSH"
     },
     {
      "name": "append",
      "type": "pure-token",
      "token": "APPEND"
     },
     {
      "name": "replace",
      "type": "pure-token",
      "token": "REPLACE"
     }
    ]
   }
  ]
 },
 {
  "name": "FUNCTION STATS",
  "summary": "Return information about the function currently running (name, description, duration)",
  "since": "7.0.0",
  "group": "scripting",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "SCRIPT",
  "summary": "A container for Lua scripts management commands",
  "since": "2.6.0",
  "group": "scripting",
  "complexity": "Depends on subcommand.",
  "arity": -2,
  "syntax": "",
  "args": []
 },
 {
  "name": "SCRIPT DEBUG",
  "summary": "Set the debug mode for executed scripts.",
  "since": "3.2.0",
  "group": "scripting",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "YES|SYNC|NO",
  "args": [
   {
    "name": "mode",
    "type": "oneof",
    "args": [
     {
      "name": "yes",
      "type": "pure-token",
      "token": "YES"
     },
     {
      "name": "sync",
      "type": "pure-token",
      "token": "SYNC"
     },
     {
      "name": "no",
      "type": "pure-token",
      "token": "NO"
     }
    ]
   }
  ]
 },
 {
  "name": "SCRIPT EXISTS",
  "summary": "Check existence of scripts in the script cache.",
  "since": "2.6.0",
  "group": "scripting",
  "complexity": "O(N) with N being the number of scripts to check (so checking a single script is an O(1) operation).",
  "arity": -3,
  "syntax": "sha1 [sha1 ...]",
  "args": [
   {
    "name": "sha1",
    "type": "string",
    "multiple": true
   }
  ]
 },
 {
  "name": "SCRIPT FLUSH",
  "summary": "Remove all the scripts from the script cache.",
  "since": "2.6.0",
  "group": "scripting",
  "complexity": "O(N) with N being the number of scripts in cache",
  "arity": -2,
  "syntax": "[ASYNC|SYNC]",
  "args": [
   {
    "name": "async",
    "type": "oneof",
    "since": "6.2.0",
    "optional": true,
    "args": [
     {
      "name": "async",
      "type": "pure-token",
      "token": "ASYNC"
     },
     {
      "name": "sync",
      "type": "pure-token",
      "token": "SYNC"
     }
    ]
   }
  ]
 },
 {
  "name": "SCRIPT HELP",
  "summary": "Show helpful text about the different subcommands",
  "since": "5.0.0",
  "group": "scripting",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "SCRIPT KILL",
  "summary": "Kill the script currently in execution.",
  "since": "2.6.0",
  "group": "scripting",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "SCRIPT LOAD",
  "summary": "Load the specified Lua script into the script cache.",
  "since": "2.6.0",
  "group": "scripting",
  "complexity": "O(N) with N being the length in bytes of the script body.",
  "arity": 3,
  "syntax": "script",
  "args": [
   {
    "name": "script",
    "type": "string"
   }
  ]
 },
 {
  "name": "BGREWRITEAOF",
  "summary": "Asynchronously rewrite the append-only file",
  "since": "1.0.0",
  "group": "server",
  "complexity": "O(1)",
  "arity": 1,
  "syntax": "",
  "args": []
 },
 {
  "name": "BGSAVE",
  "summary": "Asynchronously save the dataset to disk",
  "since": "1.0.0",
  "group": "server",
  "complexity": "O(1)",
  "arity": -1,
  "syntax": "[SCHEDULE]",
  "args": [
   {
    "name": "schedule",
    "type": "pure-token",
    "token": "SCHEDULE",
    "since": "3.2.2",
    "optional": true
   }
  ]
 },
 {
  "name": "COMMAND",
  "summary": "Get array of Redis command details",
  "since": "2.8.13",
  "group": "server",
  "complexity": "O(N) where N is the total number of Redis commands",
  "arity": -1,
  "syntax": "",
  "args": []
 },
 {
  "name": "COMMAND COUNT",
  "summary": "Get total number of Redis commands",
  "since": "2.8.13",
  "group": "server",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "COMMAND DOCS",
  "summary": "Get array of specific Redis command documentation",
  "since": "7.0.0",
  "group": "server",
  "complexity": "O(N) where N is the number of commands to look up",
  "arity": -2,
  "syntax": "[command-name [command-name ...]]",
  "args": [
   {
    "name": "command-name",
    "type": "string",
    "optional": true,
    "multiple": true
   }
  ]
 },
 {
  "name": "COMMAND GETKEYS",
  "summary": "Extract keys given a full Redis command",
  "since": "2.8.13",
  "group": "server",
  "complexity": "O(N) where N is the number of arguments to the command",
  "arity": -4,
  "syntax": "",
  "args": []
 },
 {
  "name": "COMMAND GETKEYSANDFLAGS",
  "summary": "Extract keys and access flags given a full Redis command",
  "since": "7.0.0",
  "group": "server",
  "complexity": "O(N) where N is the number of arguments to the command",
  "arity": -4,
  "syntax": "",
  "args": []
 },
 {
  "name": "COMMAND HELP",
  "summary": "Show helpful text about the different subcommands",
  "since": "5.0.0",
  "group": "server",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "COMMAND INFO",
  "summary": "Get array of specific Redis command details, or all when no argument is given.",
  "since": "2.8.13",
  "group": "server",
  "complexity": "O(N) where N is the number of commands to look up",
  "arity": -2,
  "syntax": "[command-name [command-name ...]]",
  "args": [
   {
    "name": "command-name",
    "type": "string",
    "optional": true,
    "multiple": true
   }
  ]
 },
 {
  "name": "COMMAND LIST",
  "summary": "Get an array of Redis command names",
  "since": "7.0.0",
  "group": "server",
  "complexity": "O(N) where N is the total number of Redis commands",
  "arity": -2,
  "syntax": "[FILTERBY MODULE module-name|ACLCAT category|PATTERN pattern]",
  "args": [
   {
    "name": "filterby",
    "type": "oneof",
    "token": "FILTERBY",
    "optional": true,
    "args": [
     {
      "name": "module-name",
      "type": "string",
      "token": "MODULE"
     },
     {
      "name": "category",
      "type": "string",
      "token": "ACLCAT"
     },
     {
      "name": "pattern",
      "type": "pattern",
      "token": "PATTERN"
     }
    ]
   }
  ]
 },
 {
  "name": "CONFIG",
  "summary": "A container for server configuration commands",
  "since": "2.0.0",
  "group": "server",
  "complexity": "Depends on subcommand.",
  "arity": -2,
  "syntax": "",
  "args": []
 },
 {
  "name": "CONFIG GET",
  "summary": "Get the values of configuration parameters",
  "since": "2.0.0",
  "group": "server",
  "complexity": "O(N) when N is the number of configuration parameters provided",
  "arity": -3,
  "syntax": "parameter [parameter ...]",
  "args": [
   {
    "name": "parameter",
    "type": "block",
    "multiple": true,
    "args": [
     {
      "name": "parameter",
      "type": "string"
     }
    ]
   }
  ]
 },
 {
  "name": "CONFIG HELP",
  "summary": "Show helpful text about the different subcommands",
  "since": "5.0.0",
  "group": "server",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "CONFIG RESETSTAT",
  "summary": "Reset the stats returned by INFO",
  "since": "2.0.0",
  "group": "server",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "CONFIG REWRITE",
  "summary": "Rewrite the configuration file with the in memory configuration",
  "since": "2.8.0",
  "group": "server",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "CONFIG SET",
  "summary": "Set configuration parameters to the given values",
  "since": "2.0.0",
  "group": "server",
  "complexity": "O(N) when N is the number of configuration parameters provided",
  "arity": -4,
  "syntax": "parameter value [parameter value ...]",
  "args": [
   {
    "name": "parameter_value",
    "type": "block",
    "multiple": true,
    "args": [
     {
      "name": "parameter",
      "type": "string"
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
  "name": "DBSIZE",
  "summary": "Return the number of keys in the selected database",
  "since": "1.0.0",
  "group": "server",
  "complexity": "O(1)",
  "arity": 1,
  "syntax": "",
  "args": []
 },
 {
  "name": "DEBUG",
  "summary": "A container for debugging commands",
  "since": "1.0.0",
  "group": "server",
  "complexity": "Depends on subcommand.",
  "arity": -2,
  "syntax": "",
  "args": []
 },
 {
  "name": "FAILOVER",
  "summary": "Start a coordinated failover between this server and one of its replicas.",
  "since": "6.2.0",
  "group": "server",
  "complexity": "O(1)",
  "arity": -1,
  "syntax": "[TO host port [FORCE]] [ABORT] [TIMEOUT milliseconds]",
  "args": [
   {
    "name": "target",
    "type": "block",
    "token": "TO",
    "optional": true,
    "args": [
     {
      "name": "host",
      "type": "string"
     },
     {
      "name": "port",
      "type": "integer"
     },
     {
      "name": "force",
      "type": "pure-token",
      "token": "FORCE",
      "optional": true
     }
    ]
   },
   {
    "name": "abort",
    "type": "pure-token",
    "token": "ABORT",
    "optional": true
   },
   {
    "name": "milliseconds",
    "type": "integer",
    "token": "TIMEOUT",
    "optional": true
   }
  ]
 },
 {
  "name": "FLUSHALL",
  "summary": "Remove all keys from all databases",
  "since": "1.0.0",
  "group": "server",
  "complexity": "O(N) where N is the total number of keys in all databases",
  "arity": -1,
  "syntax": "[ASYNC|SYNC]",
  "args": [
   {
    "name": "async",
    "type": "oneof",
    "optional": true,
    "args": [
     {
      "name": "async",
      "type": "pure-token",
      "token": "ASYNC",
      "since": "4.0.0"
     },
     {
      "name": "sync",
      "type": "pure-token",
      "token": "SYNC",
      "since": "6.2.0"
     }
    ]
   }
  ]
 },
 {
  "name": "FLUSHDB",
  "summary": "Remove all keys from the current database",
  "since": "1.0.0",
  "group": "server",
  "complexity": "O(N) where N is the number of keys in the selected database",
  "arity": -1,
  "syntax": "[ASYNC|SYNC]",
  "args": [
   {
    "name": "async",
    "type": "oneof",
    "optional": true,
    "args": [
     {
      "name": "async",
      "type": "pure-token",
      "token": "ASYNC",
      "since": "4.0.0"
     },
     {
      "name": "sync",
      "type": "pure-token",
      "token": "SYNC",
      "since": "6.2.0"
     }
    ]
   }
  ]
 },
 {
  "name": "INFO",
  "summary": "Get information and statistics about the server",
  "since": "1.0.0",
  "group": "server",
  "complexity": "O(1)",
  "arity": -1,
  "syntax": "[section [section ...]]",
  "args": [
   {
    "name": "section",
    "type": "string",
    "optional": true,
    "multiple": true
   }
  ]
 },
 {
  "name": "LASTSAVE",
  "summary": "Get the UNIX time stamp of the last successful save to disk",
  "since": "1.0.0",
  "group": "server",
  "complexity": "O(1)",
  "arity": 1,
  "syntax": "",
  "args": []
 },
 {
  "name": "LATENCY",
  "summary": "A container for latency diagnostics commands",
  "since": "2.8.13",
  "group": "server",
  "complexity": "Depends on subcommand.",
  "arity": -2,
  "syntax": "",
  "args": []
 },
 {
  "name": "LATENCY DOCTOR",
  "summary": "Return a human readable latency analysis report.",
  "since": "2.8.13",
  "group": "server",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "LATENCY GRAPH",
  "summary": "Return a latency graph for the event.",
  "since": "2.8.13",
  "group": "server",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "event",
  "args": [
   {
    "name": "event",
    "type": "string"
   }
  ]
 },
 {
  "name": "LATENCY HELP",
  "summary": "Show helpful text about the different subcommands.",
  "since": "2.8.13",
  "group": "server",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "LATENCY HISTOGRAM",
  "summary": "Return the cumulative distribution of latencies of a subset of commands or all.",
  "since": "7.0.0",
  "group": "server",
  "complexity": "O(N) where N is the number of commands with latency information being retrieved.",
  "arity": -2,
  "syntax": "[command [command ...]]",
  "args": [
   {
    "name": "command",
    "type": "string",
    "optional": true,
    "multiple": true
   }
  ]
 },
 {
  "name": "LATENCY HISTORY",
  "summary": "Return timestamp-latency samples for the event.",
  "since": "2.8.13",
  "group": "server",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "event",
  "args": [
   {
    "name": "event",
    "type": "string"
   }
  ]
 },
 {
  "name": "LATENCY LATEST",
  "summary": "Return the latest latency samples for all events.",
  "since": "2.8.13",
  "group": "server",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "LATENCY RESET",
  "summary": "Reset latency data for one or more events.",
  "since": "2.8.13",
  "group": "server",
  "complexity": "O(1)",
  "arity": -2,
  "syntax": "[event [event ...]]",
  "args": [
   {
    "name": "event",
    "type": "string",
    "optional": true,
    "multiple": true
   }
  ]
 },
 {
  "name": "LOLWUT",
  "summary": "Display some computer art and the Redis version",
  "since": "5.0.0",
  "group": "server",
  "complexity": "",
  "arity": -1,
  "syntax": "[VERSION version]",
  "args": [
   {
    "name": "version",
    "type": "integer",
    "token": "VERSION",
    "optional": true
   }
  ]
 },
 {
  "name": "MEMORY",
  "summary": "A container for memory diagnostics commands",
  "since": "4.0.0",
  "group": "server",
  "complexity": "Depends on subcommand.",
  "arity": -2,
  "syntax": "",
  "args": []
 },
 {
  "name": "MEMORY DOCTOR",
  "summary": "Outputs memory problems report",
  "since": "4.0.0",
  "group": "server",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "MEMORY HELP",
  "summary": "Show helpful text about the different subcommands",
  "since": "4.0.0",
  "group": "server",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "MEMORY MALLOC-STATS",
  "summary": "Show allocator internal stats",
  "since": "4.0.0",
  "group": "server",
  "complexity": "Depends on how much memory is allocated, could be slow",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "MEMORY PURGE",
  "summary": "Ask the allocator to release memory",
  "since": "4.0.0",
  "group": "server",
  "complexity": "Depends on how much memory is allocated, could be slow",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "MEMORY STATS",
  "summary": "Show memory usage details",
  "since": "4.0.0",
  "group": "server",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "MEMORY USAGE",
  "summary": "Estimate the memory usage of a key",
  "since": "4.0.0",
  "group": "server",
  "complexity": "O(N) where N is the number of samples.",
  "arity": -3,
  "syntax": "key [SAMPLES count]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "count",
    "type": "integer",
    "token": "SAMPLES",
    "optional": true
   }
  ]
 },
 {
  "name": "MODULE",
  "summary": "A container for module commands",
  "since": "4.0.0",
  "group": "server",
  "complexity": "Depends on subcommand.",
  "arity": -2,
  "syntax": "",
  "args": []
 },
 {
  "name": "MODULE HELP",
  "summary": "Show helpful text about the different subcommands",
  "since": "5.0.0",
  "group": "server",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "MODULE LIST",
  "summary": "List all modules loaded by the server",
  "since": "4.0.0",
  "group": "server",
  "complexity": "O(N) where N is the number of loaded modules.",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "MODULE LOAD",
  "summary": "Load a module",
  "since": "4.0.0",
  "group": "server",
  "complexity": "O(1)",
  "arity": -3,
  "syntax": "path [arg [arg ...]]",
  "args": [
   {
    "name": "path",
    "type": "string"
   },
   {
    "name": "arg",
    "type": "string",
    "optional": true,
    "multiple": true
   }
  ]
 },
 {
  "name": "MODULE LOADEX",
  "summary": "Load a module with extended parameters",
  "since": "7.0.0",
  "group": "server",
  "complexity": "O(1)",
  "arity": -3,
  "syntax": "path [CONFIG name value [CONFIG name value ...]] [ARGS arg [arg ...]]",
  "args": [
   {
    "name": "path",
    "type": "string"
   },
   {
    "name": "configs",
    "type": "block",
    "token": "CONFIG",
    "optional": true,
    "multiple": true,
    "multipleToken": true,
    "args": [
     {
      "name": "name",
      "type": "string"
     },
     {
      "name": "value",
      "type": "string"
     }
    ]
   },
   {
    "name": "args",
    "type": "block",
    "token": "ARGS",
    "optional": true,
    "multiple": true,
    "args": [
     {
      "name": "arg",
      "type": "string"
     }
    ]
   }
  ]
 },
 {
  "name": "MODULE UNLOAD",
  "summary": "Unload a module",
  "since": "4.0.0",
  "group": "server",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "name",
  "args": [
   {
    "name": "name",
    "type": "string"
   }
  ]
 },
 {
  "name": "MONITOR",
  "summary": "Listen for all requests received by the server in real time",
  "since": "1.0.0",
  "group": "server",
  "complexity": "",
  "arity": 1,
  "syntax": "",
  "args": []
 },
 {
  "name": "PSYNC",
  "summary": "Internal command used for replication",
  "since": "2.8.0",
  "group": "server",
  "complexity": "",
  "arity": -3,
  "syntax": "replicationid offset",
  "args": [
   {
    "name": "replicationid",
    "type": "string"
   },
   {
    "name": "offset",
    "type": "integer"
   }
  ]
 },
 {
  "name": "REPLCONF",
  "summary": "An internal command for configuring the replication stream",
  "since": "3.0.0",
  "group": "server",
  "complexity": "O(1)",
  "arity": -1,
  "syntax": "",
  "args": []
 },
 {
  "name": "REPLICAOF",
  "summary": "Make the server a replica of another instance, or promote it as master.",
  "since": "5.0.0",
  "group": "server",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "host port|NO ONE",
  "args": [
   {
    "name": "args",
    "type": "oneof",
    "args": [
     {
      "name": "host-port",
      "type": "block",
      "args": [
       {
        "name": "host",
        "type": "string"
       },
       {
        "name": "port",
        "type": "integer"
       }
      ]
     },
     {
      "name": "no-one",
      "type": "block",
      "args": [
       {
        "name": "no",
        "type": "pure-token",
        "token": "NO"
       },
       {
        "name": "one",
        "type": "pure-token",
        "token": "ONE"
       }
      ]
     }
    ]
   }
  ]
 },
 {
  "name": "RESTORE-ASKING",
  "summary": "An internal command for migrating keys in a cluster",
  "since": "3.0.0",
  "group": "server",
  "complexity": "O(1) to create the new key and additional O(N*M) to reconstruct the serialized value, where N is the number of Redis objects composing the value and M their average size. For small string values the time complexity is thus O(1)+O(1*M) where M is small, so simply O(1). However for sorted set values the complexity is O(N*M*log(N)) because inserting values into sorted sets is O(log(N)).",
  "arity": -4,
  "syntax": "key ttl serialized-value [REPLACE] [ABSTTL] [IDLETIME seconds] [FREQ frequency]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "ttl",
    "type": "integer"
   },
   {
    "name": "serialized-value",
    "type": "string"
   },
   {
    "name": "replace",
    "type": "pure-token",
    "token": "REPLACE",
    "since": "3.0.0",
    "optional": true
   },
   {
    "name": "absttl",
    "type": "pure-token",
    "token": "ABSTTL",
    "since": "5.0.0",
    "optional": true
   },
   {
    "name": "seconds",
    "type": "integer",
    "token": "IDLETIME",
    "since": "5.0.0",
    "optional": true
   },
   {
    "name": "frequency",
    "type": "integer",
    "token": "FREQ",
    "since": "5.0.0",
    "optional": true
   }
  ]
 },
 {
  "name": "ROLE",
  "summary": "Return the role of the instance in the context of replication",
  "since": "2.8.12",
  "group": "server",
  "complexity": "O(1)",
  "arity": 1,
  "syntax": "",
  "args": []
 },
 {
  "name": "SAVE",
  "summary": "Synchronously save the dataset to disk",
  "since": "1.0.0",
  "group": "server",
  "complexity": "O(N) where N is the total number of keys in all databases",
  "arity": 1,
  "syntax": "",
  "args": []
 },
 {
  "name": "SHUTDOWN",
  "summary": "Synchronously save the dataset to disk and then shut down the server",
  "since": "1.0.0",
  "group": "server",
  "complexity": "O(N) when saving, where N is the total number of keys in all databases when saving data, otherwise O(1)",
  "arity": -1,
  "syntax": "[NOSAVE|SAVE] [NOW] [FORCE] [ABORT]",
  "args": [
   {
    "name": "nosave_save",
    "type": "oneof",
    "optional": true,
    "args": [
     {
      "name": "nosave",
      "type": "pure-token",
      "token": "NOSAVE"
     },
     {
      "name": "save",
      "type": "pure-token",
      "token": "SAVE"
     }
    ]
   },
   {
    "name": "now",
    "type": "pure-token",
    "token": "NOW",
    "since": "7.0.0",
    "optional": true
   },
   {
    "name": "force",
    "type": "pure-token",
    "token": "FORCE",
    "since": "7.0.0",
    "optional": true
   },
   {
    "name": "abort",
    "type": "pure-token",
    "token": "ABORT",
    "since": "7.0.0",
    "optional": true
   }
  ]
 },
 {
  "name": "SLAVEOF",
  "summary": "Make the server a replica of another instance, or promote it as master.",
  "since": "1.0.0",
  "group": "server",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "host port|NO ONE",
  "args": [
   {
    "name": "args",
    "type": "oneof",
    "args": [
     {
      "name": "host-port",
      "type": "block",
      "args": [
       {
        "name": "host",
        "type": "string"
       },
       {
        "name": "port",
        "type": "integer"
       }
      ]
     },
     {
      "name": "no-one",
      "type": "block",
      "args": [
       {
        "name": "no",
        "type": "pure-token",
        "token": "NO"
       },
       {
        "name": "one",
        "type": "pure-token",
        "token": "ONE"
       }
      ]
     }
    ]
   }
  ]
 },
 {
  "name": "SLOWLOG",
  "summary": "A container for slow log commands",
  "since": "2.2.12",
  "group": "server",
  "complexity": "Depends on subcommand.",
  "arity": -2,
  "syntax": "",
  "args": []
 },
 {
  "name": "SLOWLOG GET",
  "summary": "Get the slow log's entries",
  "since": "2.2.12",
  "group": "server",
  "complexity": "O(N) where N is the number of entries returned",
  "arity": -2,
  "syntax": "[count]",
  "args": [
   {
    "name": "count",
    "type": "integer",
    "optional": true
   }
  ]
 },
 {
  "name": "SLOWLOG HELP",
  "summary": "Show helpful text about the different subcommands",
  "since": "6.2.0",
  "group": "server",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "SLOWLOG LEN",
  "summary": "Get the slow log's length",
  "since": "2.2.12",
  "group": "server",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "SLOWLOG RESET",
  "summary": "Clear all entries from the slow log",
  "since": "2.2.12",
  "group": "server",
  "complexity": "O(N) where N is the number of entries in the slowlog",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "SWAPDB",
  "summary": "Swaps two Redis databases",
  "since": "4.0.0",
  "group": "server",
  "complexity": "O(N) where N is the count of clients watching or blocking on keys from both databases.",
  "arity": 3,
  "syntax": "index1 index2",
  "args": [
   {
    "name": "index1",
    "type": "integer"
   },
   {
    "name": "index2",
    "type": "integer"
   }
  ]
 },
 {
  "name": "SYNC",
  "summary": "Internal command used for replication",
  "since": "1.0.0",
  "group": "server",
  "complexity": "",
  "arity": 1,
  "syntax": "",
  "args": []
 },
 {
  "name": "TIME",
  "summary": "Return the current server time",
  "since": "2.6.0",
  "group": "server",
  "complexity": "O(1)",
  "arity": 1,
  "syntax": "",
  "args": []
 },
 {
  "name": "SADD",
  "summary": "Add one or more members to a set",
  "since": "1.0.0",
  "group": "set",
  "complexity": "O(1) for each element added, so O(N) to add N elements when the command is called with multiple arguments.",
  "arity": -3,
  "syntax": "key member [member ...]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "member",
    "type": "string",
    "multiple": true
   }
  ]
 },
 {
  "name": "SCARD",
  "summary": "Get the number of members in a set",
  "since": "1.0.0",
  "group": "set",
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
  "name": "SDIFF",
  "summary": "Subtract multiple sets",
  "since": "1.0.0",
  "group": "set",
  "complexity": "O(N) where N is the total number of elements in all given sets.",
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
  "name": "SDIFFSTORE",
  "summary": "Subtract multiple sets and store the resulting set in a key",
  "since": "1.0.0",
  "group": "set",
  "complexity": "O(N) where N is the total number of elements in all given sets.",
  "arity": -3,
  "syntax": "destination key [key ...]",
  "args": [
   {
    "name": "destination",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "key",
    "type": "key",
    "keySpec": 1,
    "multiple": true
   }
  ]
 },
 {
  "name": "SINTER",
  "summary": "Intersect multiple sets",
  "since": "1.0.0",
  "group": "set",
  "complexity": "O(N*M) worst case where N is the cardinality of the smallest set and M is the number of sets.",
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
  "name": "SINTERCARD",
  "summary": "Intersect multiple sets and return the cardinality of the result",
  "since": "7.0.0",
  "group": "set",
  "complexity": "O(N*M) worst case where N is the cardinality of the smallest set and M is the number of sets.",
  "arity": -3,
  "syntax": "numkeys key [key ...] [LIMIT limit]",
  "args": [
   {
    "name": "numkeys",
    "type": "integer"
   },
   {
    "name": "key",
    "type": "key",
    "keySpec": 0,
    "multiple": true
   },
   {
    "name": "limit",
    "type": "integer",
    "token": "LIMIT",
    "optional": true
   }
  ]
 },
 {
  "name": "SINTERSTORE",
  "summary": "Intersect multiple sets and store the resulting set in a key",
  "since": "1.0.0",
  "group": "set",
  "complexity": "O(N*M) worst case where N is the cardinality of the smallest set and M is the number of sets.",
  "arity": -3,
  "syntax": "destination key [key ...]",
  "args": [
   {
    "name": "destination",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "key",
    "type": "key",
    "keySpec": 1,
    "multiple": true
   }
  ]
 },
 {
  "name": "SISMEMBER",
  "summary": "Determine if a given value is a member of a set",
  "since": "1.0.0",
  "group": "set",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "key member",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "member",
    "type": "string"
   }
  ]
 },
 {
  "name": "SMEMBERS",
  "summary": "Get all the members in a set",
  "since": "1.0.0",
  "group": "set",
  "complexity": "O(N) where N is the set cardinality.",
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
  "name": "SMISMEMBER",
  "summary": "Returns the membership associated with the given elements for a set",
  "since": "6.2.0",
  "group": "set",
  "complexity": "O(N) where N is the number of elements being checked for membership",
  "arity": -3,
  "syntax": "key member [member ...]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "member",
    "type": "string",
    "multiple": true
   }
  ]
 },
 {
  "name": "SMOVE",
  "summary": "Move a member from one set to another",
  "since": "1.0.0",
  "group": "set",
  "complexity": "O(1)",
  "arity": 4,
  "syntax": "source destination member",
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
    "name": "member",
    "type": "string"
   }
  ]
 },
 {
  "name": "SPOP",
  "summary": "Remove and return one or multiple random members from a set",
  "since": "1.0.0",
  "group": "set",
  "complexity": "Without the count argument O(1), otherwise O(N) where N is the value of the passed count.",
  "arity": -2,
  "syntax": "key [count]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "count",
    "type": "integer",
    "since": "3.2.0",
    "optional": true
   }
  ]
 },
 {
  "name": "SRANDMEMBER",
  "summary": "Get one or multiple random members from a set",
  "since": "1.0.0",
  "group": "set",
  "complexity": "Without the count argument O(1), otherwise O(N) where N is the absolute value of the passed count.",
  "arity": -2,
  "syntax": "key [count]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "count",
    "type": "integer",
    "since": "2.6.0",
    "optional": true
   }
  ]
 },
 {
  "name": "SREM",
  "summary": "Remove one or more members from a set",
  "since": "1.0.0",
  "group": "set",
  "complexity": "O(N) where N is the number of members to be removed.",
  "arity": -3,
  "syntax": "key member [member ...]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "member",
    "type": "string",
    "multiple": true
   }
  ]
 },
 {
  "name": "SSCAN",
  "summary": "Incrementally iterate Set elements",
  "since": "2.8.0",
  "group": "set",
  "complexity": "O(1) for every call. O(N) for a complete iteration, including enough command calls for the cursor to return back to 0. N is the number of elements inside the collection..",
  "arity": -3,
  "syntax": "key cursor [MATCH pattern] [COUNT count]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
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
   }
  ]
 },
 {
  "name": "SUNION",
  "summary": "Add multiple sets",
  "since": "1.0.0",
  "group": "set",
  "complexity": "O(N) where N is the total number of elements in all given sets.",
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
  "name": "SUNIONSTORE",
  "summary": "Add multiple sets and store the resulting set in a key",
  "since": "1.0.0",
  "group": "set",
  "complexity": "O(N) where N is the total number of elements in all given sets.",
  "arity": -3,
  "syntax": "destination key [key ...]",
  "args": [
   {
    "name": "destination",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "key",
    "type": "key",
    "keySpec": 1,
    "multiple": true
   }
  ]
 },
 {
  "name": "XACK",
  "summary": "Marks a pending message as correctly processed, effectively removing it from the pending entries list of the consumer group. Return value of the command is the number of messages successfully acknowledged, that is, the IDs we were actually able to resolve in the PEL.",
  "since": "5.0.0",
  "group": "stream",
  "complexity": "O(1) for each message ID processed.",
  "arity": -4,
  "syntax": "key group id [id ...]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "group",
    "type": "string"
   },
   {
    "name": "id",
    "type": "string",
    "multiple": true
   }
  ]
 },
 {
  "name": "XADD",
  "summary": "Appends a new entry to a stream",
  "since": "5.0.0",
  "group": "stream",
  "complexity": "O(1) when adding a new entry, O(N) when trimming where N being the number of entries evicted.",
  "arity": -5,
  "syntax": "key [NOMKSTREAM] [MAXLEN|MINID [=|~] threshold [LIMIT count]] *|id field value [field value ...]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "nomkstream",
    "type": "pure-token",
    "token": "NOMKSTREAM",
    "since": "6.2.0",
    "optional": true
   },
   {
    "name": "trim",
    "type": "block",
    "optional": true,
    "args": [
     {
      "name": "strategy",
      "type": "oneof",
      "args": [
       {
        "name": "maxlen",
        "type": "pure-token",
        "token": "MAXLEN"
       },
       {
        "name": "minid",
        "type": "pure-token",
        "token": "MINID",
        "since": "6.2.0"
       }
      ]
     },
     {
      "name": "operator",
      "type": "oneof",
      "optional": true,
      "args": [
       {
        "name": "equal",
        "type": "pure-token",
        "token": "="
       },
       {
        "name": "approximately",
        "type": "pure-token",
        "token": "~"
       }
      ]
     },
     {
      "name": "threshold",
      "type": "string"
     },
     {
      "name": "count",
      "type": "integer",
      "token": "LIMIT",
      "since": "6.2.0",
      "optional": true
     }
    ]
   },
   {
    "name": "id_or_auto",
    "type": "oneof",
    "args": [
     {
      "name": "auto_id",
      "type": "pure-token",
      "token": "*"
     },
     {
      "name": "id",
      "type": "string"
     }
    ]
   },
   {
    "name": "field_value",
    "type": "block",
    "multiple": true,
    "args": [
     {
      "name": "field",
      "type": "string"
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
  "name": "XAUTOCLAIM",
  "summary": "Changes (or acquires) ownership of messages in a consumer group, as if the messages were delivered to the specified consumer.",
  "since": "6.2.0",
  "group": "stream",
  "complexity": "O(1) if COUNT is small.",
  "arity": -6,
  "syntax": "key group consumer min-idle-time start [COUNT count] [JUSTID]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "group",
    "type": "string"
   },
   {
    "name": "consumer",
    "type": "string"
   },
   {
    "name": "min-idle-time",
    "type": "string"
   },
   {
    "name": "start",
    "type": "string"
   },
   {
    "name": "count",
    "type": "integer",
    "token": "COUNT",
    "optional": true
   },
   {
    "name": "justid",
    "type": "pure-token",
    "token": "JUSTID",
    "optional": true
   }
  ]
 },
 {
  "name": "XCLAIM",
  "summary": "Changes (or acquires) ownership of a message in a consumer group, as if the message was delivered to the specified consumer.",
  "since": "5.0.0",
  "group": "stream",
  "complexity": "O(log N) with N being the number of messages in the PEL of the consumer group.",
  "arity": -6,
  "syntax": "key group consumer min-idle-time id [id ...] [IDLE ms] [TIME unix-time-milliseconds] [RETRYCOUNT count] [FORCE] [JUSTID] [LASTID id]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "group",
    "type": "string"
   },
   {
    "name": "consumer",
    "type": "string"
   },
   {
    "name": "min-idle-time",
    "type": "string"
   },
   {
    "name": "id",
    "type": "string",
    "multiple": true
   },
   {
    "name": "ms",
    "type": "integer",
    "token": "IDLE",
    "optional": true
   },
   {
    "name": "unix-time-milliseconds",
    "type": "unix-time",
    "token": "TIME",
    "optional": true
   },
   {
    "name": "count",
    "type": "integer",
    "token": "RETRYCOUNT",
    "optional": true
   },
   {
    "name": "force",
    "type": "pure-token",
    "token": "FORCE",
    "optional": true
   },
   {
    "name": "justid",
    "type": "pure-token",
    "token": "JUSTID",
    "optional": true
   },
   {
    "name": "id",
    "type": "string",
    "token": "LASTID",
    "optional": true
   }
  ]
 },
 {
  "name": "XDEL",
  "summary": "Removes the specified entries from the stream. Returns the number of items actually deleted, that may be different from the number of IDs passed in case certain IDs do not exist.",
  "since": "5.0.0",
  "group": "stream",
  "complexity": "O(1) for each single item to delete in the stream, regardless of the stream size.",
  "arity": -3,
  "syntax": "key id [id ...]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "id",
    "type": "string",
    "multiple": true
   }
  ]
 },
 {
  "name": "XGROUP",
  "summary": "A container for consumer groups commands",
  "since": "5.0.0",
  "group": "stream",
  "complexity": "Depends on subcommand.",
  "arity": -2,
  "syntax": "",
  "args": []
 },
 {
  "name": "XGROUP CREATE",
  "summary": "Create a consumer group.",
  "since": "5.0.0",
  "group": "stream",
  "complexity": "O(1)",
  "arity": -5,
  "syntax": "key groupname id|$ [MKSTREAM] [ENTRIESREAD entries_read]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "groupname",
    "type": "string"
   },
   {
    "name": "id",
    "type": "oneof",
    "args": [
     {
      "name": "id",
      "type": "string"
     },
     {
      "name": "new_id",
      "type": "pure-token",
      "token": "$"
     }
    ]
   },
   {
    "name": "mkstream",
    "type": "pure-token",
    "token": "MKSTREAM",
    "optional": true
   },
   {
    "name": "entries_read",
    "type": "integer",
    "token": "ENTRIESREAD",
    "optional": true
   }
  ]
 },
 {
  "name": "XGROUP CREATECONSUMER",
  "summary": "Create a consumer in a consumer group.",
  "since": "6.2.0",
  "group": "stream",
  "complexity": "O(1)",
  "arity": 5,
  "syntax": "key groupname consumername",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "groupname",
    "type": "string"
   },
   {
    "name": "consumername",
    "type": "string"
   }
  ]
 },
 {
  "name": "XGROUP DELCONSUMER",
  "summary": "Delete a consumer from a consumer group.",
  "since": "5.0.0",
  "group": "stream",
  "complexity": "O(1)",
  "arity": 5,
  "syntax": "key groupname consumername",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "groupname",
    "type": "string"
   },
   {
    "name": "consumername",
    "type": "string"
   }
  ]
 },
 {
  "name": "XGROUP DESTROY",
  "summary": "Destroy a consumer group.",
  "since": "5.0.0",
  "group": "stream",
  "complexity": "O(N) where N is the number of entries in the group's pending entries list (PEL).",
  "arity": 4,
  "syntax": "key groupname",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "groupname",
    "type": "string"
   }
  ]
 },
 {
  "name": "XGROUP HELP",
  "summary": "Show helpful text about the different subcommands",
  "since": "5.0.0",
  "group": "stream",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "XGROUP SETID",
  "summary": "Set a consumer group to an arbitrary last delivered ID value.",
  "since": "5.0.0",
  "group": "stream",
  "complexity": "O(1)",
  "arity": -5,
  "syntax": "key groupname id|$ [ENTRIESREAD entries_read]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "groupname",
    "type": "string"
   },
   {
    "name": "id",
    "type": "oneof",
    "args": [
     {
      "name": "id",
      "type": "string"
     },
     {
      "name": "new_id",
      "type": "pure-token",
      "token": "$"
     }
    ]
   },
   {
    "name": "entries_read",
    "type": "integer",
    "token": "ENTRIESREAD",
    "optional": true
   }
  ]
 },
 {
  "name": "XINFO",
  "summary": "A container for stream introspection commands",
  "since": "5.0.0",
  "group": "stream",
  "complexity": "Depends on subcommand.",
  "arity": -2,
  "syntax": "",
  "args": []
 },
 {
  "name": "XINFO CONSUMERS",
  "summary": "List the consumers in a consumer group",
  "since": "5.0.0",
  "group": "stream",
  "complexity": "O(1)",
  "arity": 4,
  "syntax": "key groupname",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "groupname",
    "type": "string"
   }
  ]
 },
 {
  "name": "XINFO GROUPS",
  "summary": "List the consumer groups of a stream",
  "since": "5.0.0",
  "group": "stream",
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
  "name": "XINFO HELP",
  "summary": "Show helpful text about the different subcommands",
  "since": "5.0.0",
  "group": "stream",
  "complexity": "O(1)",
  "arity": 2,
  "syntax": "",
  "args": []
 },
 {
  "name": "XINFO STREAM",
  "summary": "Get information about a stream",
  "since": "5.0.0",
  "group": "stream",
  "complexity": "O(1)",
  "arity": -3,
  "syntax": "key [FULL [COUNT count]]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "full",
    "type": "block",
    "token": "FULL",
    "optional": true,
    "args": [
     {
      "name": "count",
      "type": "integer",
      "token": "COUNT",
      "optional": true
     }
    ]
   }
  ]
 },
 {
  "name": "XLEN",
  "summary": "Return the number of entries in a stream",
  "since": "5.0.0",
  "group": "stream",
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
  "name": "XPENDING",
  "summary": "Return information and entries from a stream consumer group pending entries list, that are messages fetched but never acknowledged.",
  "since": "5.0.0",
  "group": "stream",
  "complexity": "O(N) with N being the number of elements returned, so asking for a small fixed number of entries per call is O(1). O(M), where M is the total number of entries scanned when used with the IDLE filter. When the command returns just the summary and the list of consumers is small, it runs in O(1) time; otherwise, an additional O(N) time for iterating every consumer.",
  "arity": -3,
  "syntax": "key group [[IDLE min-idle-time] start end count [consumer]]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "group",
    "type": "string"
   },
   {
    "name": "filters",
    "type": "block",
    "optional": true,
    "args": [
     {
      "name": "min-idle-time",
      "type": "integer",
      "token": "IDLE",
      "since": "6.2.0",
      "optional": true
     },
     {
      "name": "start",
      "type": "string"
     },
     {
      "name": "end",
      "type": "string"
     },
     {
      "name": "count",
      "type": "integer"
     },
     {
      "name": "consumer",
      "type": "string",
      "optional": true
     }
    ]
   }
  ]
 },
 {
  "name": "XRANGE",
  "summary": "Return a range of elements in a stream, with IDs matching the specified IDs interval",
  "since": "5.0.0",
  "group": "stream",
  "complexity": "O(N) with N being the number of elements being returned. If N is constant (e.g. always asking for the first 10 elements with COUNT), you can consider it O(1).",
  "arity": -4,
  "syntax": "key start end [COUNT count]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "start",
    "type": "string"
   },
   {
    "name": "end",
    "type": "string"
   },
   {
    "name": "count",
    "type": "integer",
    "token": "COUNT",
    "optional": true
   }
  ]
 },
 {
  "name": "XREAD",
  "summary": "Return never seen elements in multiple streams, with IDs greater than the ones reported by the caller for each stream. Can block.",
  "since": "5.0.0",
  "group": "stream",
  "complexity": "For each stream mentioned: O(N) with N being the number of elements being returned, it means that XREAD-ing with a fixed COUNT is O(1). Note that when the BLOCK option is used, XADD will pay O(M) time in order to serve the M clients blocked on the stream getting new data.",
  "arity": -4,
  "syntax": "[COUNT count] [BLOCK milliseconds] STREAMS key [key ...] id [id ...]",
  "args": [
   {
    "name": "count",
    "type": "integer",
    "token": "COUNT",
    "optional": true
   },
   {
    "name": "milliseconds",
    "type": "integer",
    "token": "BLOCK",
    "optional": true
   },
   {
    "name": "streams",
    "type": "block",
    "token": "STREAMS",
    "args": [
     {
      "name": "key",
      "type": "key",
      "keySpec": 0,
      "multiple": true
     },
     {
      "name": "id",
      "type": "string",
      "multiple": true
     }
    ]
   }
  ]
 },
 {
  "name": "XREADGROUP",
  "summary": "Return new entries from a stream using a consumer group, or access the history of the pending entries for a given consumer. Can block.",
  "since": "5.0.0",
  "group": "stream",
  "complexity": "For each stream mentioned: O(M) with M being the number of elements returned. If M is constant (e.g. always asking for the first 10 elements with COUNT), you can consider it O(1). On the other side when XREADGROUP blocks, XADD will pay the O(N) time in order to serve the N clients blocked on the stream getting new data.",
  "arity": -7,
  "syntax": "GROUP group consumer [COUNT count] [BLOCK milliseconds] [NOACK] STREAMS key [key ...] id [id ...]",
  "args": [
   {
    "name": "group_consumer",
    "type": "block",
    "token": "GROUP",
    "args": [
     {
      "name": "group",
      "type": "string"
     },
     {
      "name": "consumer",
      "type": "string"
     }
    ]
   },
   {
    "name": "count",
    "type": "integer",
    "token": "COUNT",
    "optional": true
   },
   {
    "name": "milliseconds",
    "type": "integer",
    "token": "BLOCK",
    "optional": true
   },
   {
    "name": "noack",
    "type": "pure-token",
    "token": "NOACK",
    "optional": true
   },
   {
    "name": "streams",
    "type": "block",
    "token": "STREAMS",
    "args": [
     {
      "name": "key",
      "type": "key",
      "keySpec": 0,
      "multiple": true
     },
     {
      "name": "id",
      "type": "string",
      "multiple": true
     }
    ]
   }
  ]
 },
 {
  "name": "XREVRANGE",
  "summary": "Return a range of elements in a stream, with IDs matching the specified IDs interval, in reverse order (from greater to smaller IDs) compared to XRANGE",
  "since": "5.0.0",
  "group": "stream",
  "complexity": "O(N) with N being the number of elements returned. If N is constant (e.g. always asking for the first 10 elements with COUNT), you can consider it O(1).",
  "arity": -4,
  "syntax": "key end start [COUNT count]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "end",
    "type": "string"
   },
   {
    "name": "start",
    "type": "string"
   },
   {
    "name": "count",
    "type": "integer",
    "token": "COUNT",
    "optional": true
   }
  ]
 },
 {
  "name": "XSETID",
  "summary": "An internal command for replicating stream values",
  "since": "5.0.0",
  "group": "stream",
  "complexity": "O(1)",
  "arity": -3,
  "syntax": "key last-id [ENTRIESADDED entries_added] [MAXDELETEDID max_deleted_entry_id]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "last-id",
    "type": "string"
   },
   {
    "name": "entries_added",
    "type": "integer",
    "token": "ENTRIESADDED",
    "since": "7.0.0",
    "optional": true
   },
   {
    "name": "max_deleted_entry_id",
    "type": "string",
    "token": "MAXDELETEDID",
    "since": "7.0.0",
    "optional": true
   }
  ]
 },
 {
  "name": "XTRIM",
  "summary": "Trims the stream to (approximately if '~' is passed) a certain size",
  "since": "5.0.0",
  "group": "stream",
  "complexity": "O(N), with N being the number of evicted entries. Constant times are very small however, since entries are organized in macro nodes containing multiple entries that can be released with a single deallocation.",
  "arity": -4,
  "syntax": "key MAXLEN|MINID [=|~] threshold [LIMIT count]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "trim",
    "type": "block",
    "args": [
     {
      "name": "strategy",
      "type": "oneof",
      "args": [
       {
        "name": "maxlen",
        "type": "pure-token",
        "token": "MAXLEN"
       },
       {
        "name": "minid",
        "type": "pure-token",
        "token": "MINID",
        "since": "6.2.0"
       }
      ]
     },
     {
      "name": "operator",
      "type": "oneof",
      "optional": true,
      "args": [
       {
        "name": "equal",
        "type": "pure-token",
        "token": "="
       },
       {
        "name": "approximately",
        "type": "pure-token",
        "token": "~"
       }
      ]
     },
     {
      "name": "threshold",
      "type": "string"
     },
     {
      "name": "count",
      "type": "integer",
      "token": "LIMIT",
      "since": "6.2.0",
      "optional": true
     }
    ]
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
  "name": "LCS",
  "summary": "Find longest common substring",
  "since": "7.0.0",
  "group": "string",
  "complexity": "O(N*M) where N and M are the lengths of s1 and s2, respectively",
  "arity": -3,
  "syntax": "key1 key2 [LEN] [IDX] [MINMATCHLEN len] [WITHMATCHLEN]",
  "args": [
   {
    "name": "key1",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "key2",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "len",
    "type": "pure-token",
    "token": "LEN",
    "optional": true
   },
   {
    "name": "idx",
    "type": "pure-token",
    "token": "IDX",
    "optional": true
   },
   {
    "name": "len",
    "type": "integer",
    "token": "MINMATCHLEN",
    "optional": true
   },
   {
    "name": "withmatchlen",
    "type": "pure-token",
    "token": "WITHMATCHLEN",
    "optional": true
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
 },
 {
  "name": "DISCARD",
  "summary": "Discard all commands issued after MULTI",
  "since": "2.0.0",
  "group": "transactions",
  "complexity": "O(N), when N is the number of queued commands",
  "arity": 1,
  "syntax": "",
  "args": []
 },
 {
  "name": "EXEC",
  "summary": "Execute all commands issued after MULTI",
  "since": "1.2.0",
  "group": "transactions",
  "complexity": "Depends on commands in the transaction",
  "arity": 1,
  "syntax": "",
  "args": []
 },
 {
  "name": "MULTI",
  "summary": "Mark the start of a transaction block",
  "since": "1.2.0",
  "group": "transactions",
  "complexity": "O(1)",
  "arity": 1,
  "syntax": "",
  "args": []
 },
 {
  "name": "UNWATCH",
  "summary": "Forget about all watched keys",
  "since": "2.2.0",
  "group": "transactions",
  "complexity": "O(1)",
  "arity": 1,
  "syntax": "",
  "args": []
 },
 {
  "name": "WATCH",
  "summary": "Watch the given keys to determine execution of the MULTI/EXEC block",
  "since": "2.2.0",
  "group": "transactions",
  "complexity": "O(1) for every key.",
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
  "name": "BZMPOP",
  "summary": "Remove and return members with scores in a sorted set or block until one is available",
  "since": "7.0.0",
  "group": "sorted_set",
  "complexity": "O(K) + O(M*log(N)) where K is the number of provided keys, N being the number of elements in the sorted set, and M being the number of elements popped.",
  "arity": -5,
  "syntax": "timeout numkeys key [key ...] MIN|MAX [COUNT count]",
  "args": [
   {
    "name": "timeout",
    "type": "double"
   },
   {
    "name": "numkeys",
    "type": "integer"
   },
   {
    "name": "key",
    "type": "key",
    "keySpec": 0,
    "multiple": true
   },
   {
    "name": "where",
    "type": "oneof",
    "args": [
     {
      "name": "min",
      "type": "pure-token",
      "token": "MIN"
     },
     {
      "name": "max",
      "type": "pure-token",
      "token": "MAX"
     }
    ]
   },
   {
    "name": "count",
    "type": "integer",
    "token": "COUNT",
    "optional": true
   }
  ]
 },
 {
  "name": "BZPOPMAX",
  "summary": "Remove and return the member with the highest score from one or more sorted sets, or block until one is available",
  "since": "5.0.0",
  "group": "sorted_set",
  "complexity": "O(log(N)) with N being the number of elements in the sorted set.",
  "arity": -3,
  "syntax": "key [key ...] timeout",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0,
    "multiple": true
   },
   {
    "name": "timeout",
    "type": "double"
   }
  ]
 },
 {
  "name": "BZPOPMIN",
  "summary": "Remove and return the member with the lowest score from one or more sorted sets, or block until one is available",
  "since": "5.0.0",
  "group": "sorted_set",
  "complexity": "O(log(N)) with N being the number of elements in the sorted set.",
  "arity": -3,
  "syntax": "key [key ...] timeout",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0,
    "multiple": true
   },
   {
    "name": "timeout",
    "type": "double"
   }
  ]
 },
 {
  "name": "ZADD",
  "summary": "Add one or more members to a sorted set, or update its score if it already exists",
  "since": "1.2.0",
  "group": "sorted_set",
  "complexity": "O(log(N)) for each item added, where N is the number of elements in the sorted set.",
  "arity": -4,
  "syntax": "key [NX|XX] [GT|LT] [CH] [INCR] score member [score member ...]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "condition",
    "type": "oneof",
    "since": "3.0.2",
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
    "name": "comparison",
    "type": "oneof",
    "since": "6.2.0",
    "optional": true,
    "args": [
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
   },
   {
    "name": "change",
    "type": "pure-token",
    "token": "CH",
    "since": "3.0.2",
    "optional": true
   },
   {
    "name": "increment",
    "type": "pure-token",
    "token": "INCR",
    "since": "3.0.2",
    "optional": true
   },
   {
    "name": "score_member",
    "type": "block",
    "multiple": true,
    "args": [
     {
      "name": "score",
      "type": "double"
     },
     {
      "name": "member",
      "type": "string"
     }
    ]
   }
  ]
 },
 {
  "name": "ZCARD",
  "summary": "Get the number of members in a sorted set",
  "since": "1.2.0",
  "group": "sorted_set",
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
  "name": "ZCOUNT",
  "summary": "Count the members in a sorted set with scores within the given values",
  "since": "2.0.0",
  "group": "sorted_set",
  "complexity": "O(log(N)) with N being the number of elements in the sorted set.",
  "arity": 4,
  "syntax": "key min max",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "min",
    "type": "double"
   },
   {
    "name": "max",
    "type": "double"
   }
  ]
 },
 {
  "name": "ZDIFF",
  "summary": "Subtract multiple sorted sets",
  "since": "6.2.0",
  "group": "sorted_set",
  "complexity": "O(L + (N-K)log(N)) worst case where L is the total number of elements in all the sets, N is the size of the first set, and K is the size of the result set.",
  "arity": -3,
  "syntax": "numkeys key [key ...] [WITHSCORES]",
  "args": [
   {
    "name": "numkeys",
    "type": "integer"
   },
   {
    "name": "key",
    "type": "key",
    "keySpec": 0,
    "multiple": true
   },
   {
    "name": "withscores",
    "type": "pure-token",
    "token": "WITHSCORES",
    "optional": true
   }
  ]
 },
 {
  "name": "ZDIFFSTORE",
  "summary": "Subtract multiple sorted sets and store the resulting sorted set in a new key",
  "since": "6.2.0",
  "group": "sorted_set",
  "complexity": "O(L + (N-K)log(N)) worst case where L is the total number of elements in all the sets, N is the size of the first set, and K is the size of the result set.",
  "arity": -4,
  "syntax": "destination numkeys key [key ...]",
  "args": [
   {
    "name": "destination",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "numkeys",
    "type": "integer"
   },
   {
    "name": "key",
    "type": "key",
    "keySpec": 1,
    "multiple": true
   }
  ]
 },
 {
  "name": "ZINCRBY",
  "summary": "Increment the score of a member in a sorted set",
  "since": "1.2.0",
  "group": "sorted_set",
  "complexity": "O(log(N)) where N is the number of elements in the sorted set.",
  "arity": 4,
  "syntax": "key increment member",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "increment",
    "type": "integer"
   },
   {
    "name": "member",
    "type": "string"
   }
  ]
 },
 {
  "name": "ZINTER",
  "summary": "Intersect multiple sorted sets",
  "since": "6.2.0",
  "group": "sorted_set",
  "complexity": "O(N*K)+O(M*log(M)) worst case with N being the smallest input sorted set, K being the number of input sorted sets and M being the number of elements in the resulting sorted set.",
  "arity": -3,
  "syntax": "numkeys key [key ...] [WEIGHTS weight [weight ...]] [AGGREGATE SUM|MIN|MAX] [WITHSCORES]",
  "args": [
   {
    "name": "numkeys",
    "type": "integer"
   },
   {
    "name": "key",
    "type": "key",
    "keySpec": 0,
    "multiple": true
   },
   {
    "name": "weight",
    "type": "integer",
    "token": "WEIGHTS",
    "optional": true,
    "multiple": true
   },
   {
    "name": "aggregate",
    "type": "oneof",
    "token": "AGGREGATE",
    "optional": true,
    "args": [
     {
      "name": "sum",
      "type": "pure-token",
      "token": "SUM"
     },
     {
      "name": "min",
      "type": "pure-token",
      "token": "MIN"
     },
     {
      "name": "max",
      "type": "pure-token",
      "token": "MAX"
     }
    ]
   },
   {
    "name": "withscores",
    "type": "pure-token",
    "token": "WITHSCORES",
    "optional": true
   }
  ]
 },
 {
  "name": "ZINTERCARD",
  "summary": "Intersect multiple sorted sets and return the cardinality of the result",
  "since": "7.0.0",
  "group": "sorted_set",
  "complexity": "O(N*K) worst case with N being the smallest input sorted set, K being the number of input sorted sets.",
  "arity": -3,
  "syntax": "numkeys key [key ...] [LIMIT limit]",
  "args": [
   {
    "name": "numkeys",
    "type": "integer"
   },
   {
    "name": "key",
    "type": "key",
    "keySpec": 0,
    "multiple": true
   },
   {
    "name": "limit",
    "type": "integer",
    "token": "LIMIT",
    "optional": true
   }
  ]
 },
 {
  "name": "ZINTERSTORE",
  "summary": "Intersect multiple sorted sets and store the resulting sorted set in a new key",
  "since": "2.0.0",
  "group": "sorted_set",
  "complexity": "O(N*K)+O(M*log(M)) worst case with N being the smallest input sorted set, K being the number of input sorted sets and M being the number of elements in the resulting sorted set.",
  "arity": -4,
  "syntax": "destination numkeys key [key ...] [WEIGHTS weight [weight ...]] [AGGREGATE SUM|MIN|MAX]",
  "args": [
   {
    "name": "destination",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "numkeys",
    "type": "integer"
   },
   {
    "name": "key",
    "type": "key",
    "keySpec": 1,
    "multiple": true
   },
   {
    "name": "weight",
    "type": "integer",
    "token": "WEIGHTS",
    "optional": true,
    "multiple": true
   },
   {
    "name": "aggregate",
    "type": "oneof",
    "token": "AGGREGATE",
    "optional": true,
    "args": [
     {
      "name": "sum",
      "type": "pure-token",
      "token": "SUM"
     },
     {
      "name": "min",
      "type": "pure-token",
      "token": "MIN"
     },
     {
      "name": "max",
      "type": "pure-token",
      "token": "MAX"
     }
    ]
   }
  ]
 },
 {
  "name": "ZLEXCOUNT",
  "summary": "Count the number of members in a sorted set between a given lexicographical range",
  "since": "2.8.9",
  "group": "sorted_set",
  "complexity": "O(log(N)) with N being the number of elements in the sorted set.",
  "arity": 4,
  "syntax": "key min max",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "min",
    "type": "string"
   },
   {
    "name": "max",
    "type": "string"
   }
  ]
 },
 {
  "name": "ZMPOP",
  "summary": "Remove and return members with scores in a sorted set",
  "since": "7.0.0",
  "group": "sorted_set",
  "complexity": "O(K) + O(M*log(N)) where K is the number of provided keys, N being the number of elements in the sorted set, and M being the number of elements popped.",
  "arity": -4,
  "syntax": "numkeys key [key ...] MIN|MAX [COUNT count]",
  "args": [
   {
    "name": "numkeys",
    "type": "integer"
   },
   {
    "name": "key",
    "type": "key",
    "keySpec": 0,
    "multiple": true
   },
   {
    "name": "where",
    "type": "oneof",
    "args": [
     {
      "name": "min",
      "type": "pure-token",
      "token": "MIN"
     },
     {
      "name": "max",
      "type": "pure-token",
      "token": "MAX"
     }
    ]
   },
   {
    "name": "count",
    "type": "integer",
    "token": "COUNT",
    "optional": true
   }
  ]
 },
 {
  "name": "ZMSCORE",
  "summary": "Get the score associated with the given members in a sorted set",
  "since": "6.2.0",
  "group": "sorted_set",
  "complexity": "O(N) where N is the number of members being requested.",
  "arity": -3,
  "syntax": "key member [member ...]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "member",
    "type": "string",
    "multiple": true
   }
  ]
 },
 {
  "name": "ZPOPMAX",
  "summary": "Remove and return members with the highest scores in a sorted set",
  "since": "5.0.0",
  "group": "sorted_set",
  "complexity": "O(log(N)*M) with N being the number of elements in the sorted set, and M being the number of elements popped.",
  "arity": -2,
  "syntax": "key [count]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "count",
    "type": "integer",
    "optional": true
   }
  ]
 },
 {
  "name": "ZPOPMIN",
  "summary": "Remove and return members with the lowest scores in a sorted set",
  "since": "5.0.0",
  "group": "sorted_set",
  "complexity": "O(log(N)*M) with N being the number of elements in the sorted set, and M being the number of elements popped.",
  "arity": -2,
  "syntax": "key [count]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "count",
    "type": "integer",
    "optional": true
   }
  ]
 },
 {
  "name": "ZRANDMEMBER",
  "summary": "Get one or multiple random elements from a sorted set",
  "since": "6.2.0",
  "group": "sorted_set",
  "complexity": "O(N) where N is the number of elements returned",
  "arity": -2,
  "syntax": "key [count [WITHSCORES]]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "options",
    "type": "block",
    "optional": true,
    "args": [
     {
      "name": "count",
      "type": "integer"
     },
     {
      "name": "withscores",
      "type": "pure-token",
      "token": "WITHSCORES",
      "optional": true
     }
    ]
   }
  ]
 },
 {
  "name": "ZRANGE",
  "summary": "Return a range of members in a sorted set",
  "since": "1.2.0",
  "group": "sorted_set",
  "complexity": "O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements returned.",
  "arity": -4,
  "syntax": "key start stop [BYSCORE|BYLEX] [REV] [LIMIT offset count] [WITHSCORES]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "start",
    "type": "string"
   },
   {
    "name": "stop",
    "type": "string"
   },
   {
    "name": "sortby",
    "type": "oneof",
    "since": "6.2.0",
    "optional": true,
    "args": [
     {
      "name": "byscore",
      "type": "pure-token",
      "token": "BYSCORE"
     },
     {
      "name": "bylex",
      "type": "pure-token",
      "token": "BYLEX"
     }
    ]
   },
   {
    "name": "rev",
    "type": "pure-token",
    "token": "REV",
    "since": "6.2.0",
    "optional": true
   },
   {
    "name": "offset_count",
    "type": "block",
    "token": "LIMIT",
    "since": "6.2.0",
    "optional": true,
    "args": [
     {
      "name": "offset",
      "type": "integer"
     },
     {
      "name": "count",
      "type": "integer"
     }
    ]
   },
   {
    "name": "withscores",
    "type": "pure-token",
    "token": "WITHSCORES",
    "optional": true
   }
  ]
 },
 {
  "name": "ZRANGEBYLEX",
  "summary": "Return a range of members in a sorted set, by lexicographical range",
  "since": "2.8.9",
  "group": "sorted_set",
  "complexity": "O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements being returned. If M is constant (e.g. always asking for the first 10 elements with LIMIT), you can consider it O(log(N)).",
  "arity": -4,
  "syntax": "key min max [LIMIT offset count]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "min",
    "type": "string"
   },
   {
    "name": "max",
    "type": "string"
   },
   {
    "name": "offset_count",
    "type": "block",
    "token": "LIMIT",
    "optional": true,
    "args": [
     {
      "name": "offset",
      "type": "integer"
     },
     {
      "name": "count",
      "type": "integer"
     }
    ]
   }
  ]
 },
 {
  "name": "ZRANGEBYSCORE",
  "summary": "Return a range of members in a sorted set, by score",
  "since": "1.0.5",
  "group": "sorted_set",
  "complexity": "O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements being returned. If M is constant (e.g. always asking for the first 10 elements with LIMIT), you can consider it O(log(N)).",
  "arity": -4,
  "syntax": "key min max [WITHSCORES] [LIMIT offset count]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "min",
    "type": "double"
   },
   {
    "name": "max",
    "type": "double"
   },
   {
    "name": "withscores",
    "type": "pure-token",
    "token": "WITHSCORES",
    "since": "2.0.0",
    "optional": true
   },
   {
    "name": "offset_count",
    "type": "block",
    "token": "LIMIT",
    "optional": true,
    "args": [
     {
      "name": "offset",
      "type": "integer"
     },
     {
      "name": "count",
      "type": "integer"
     }
    ]
   }
  ]
 },
 {
  "name": "ZRANGESTORE",
  "summary": "Store a range of members from sorted set into another key",
  "since": "6.2.0",
  "group": "sorted_set",
  "complexity": "O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements stored into the destination key.",
  "arity": -5,
  "syntax": "dst src min max [BYSCORE|BYLEX] [REV] [LIMIT offset count]",
  "args": [
   {
    "name": "dst",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "src",
    "type": "key",
    "keySpec": 1
   },
   {
    "name": "min",
    "type": "string"
   },
   {
    "name": "max",
    "type": "string"
   },
   {
    "name": "sortby",
    "type": "oneof",
    "optional": true,
    "args": [
     {
      "name": "byscore",
      "type": "pure-token",
      "token": "BYSCORE"
     },
     {
      "name": "bylex",
      "type": "pure-token",
      "token": "BYLEX"
     }
    ]
   },
   {
    "name": "rev",
    "type": "pure-token",
    "token": "REV",
    "optional": true
   },
   {
    "name": "offset_count",
    "type": "block",
    "token": "LIMIT",
    "optional": true,
    "args": [
     {
      "name": "offset",
      "type": "integer"
     },
     {
      "name": "count",
      "type": "integer"
     }
    ]
   }
  ]
 },
 {
  "name": "ZRANK",
  "summary": "Determine the index of a member in a sorted set",
  "since": "2.0.0",
  "group": "sorted_set",
  "complexity": "O(log(N))",
  "arity": 3,
  "syntax": "key member",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "member",
    "type": "string"
   }
  ]
 },
 {
  "name": "ZREM",
  "summary": "Remove one or more members from a sorted set",
  "since": "1.2.0",
  "group": "sorted_set",
  "complexity": "O(M*log(N)) with N being the number of elements in the sorted set and M the number of elements to be removed.",
  "arity": -3,
  "syntax": "key member [member ...]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "member",
    "type": "string",
    "multiple": true
   }
  ]
 },
 {
  "name": "ZREMRANGEBYLEX",
  "summary": "Remove all members in a sorted set between the given lexicographical range",
  "since": "2.8.9",
  "group": "sorted_set",
  "complexity": "O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements removed by the operation.",
  "arity": 4,
  "syntax": "key min max",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "min",
    "type": "string"
   },
   {
    "name": "max",
    "type": "string"
   }
  ]
 },
 {
  "name": "ZREMRANGEBYRANK",
  "summary": "Remove all members in a sorted set within the given indexes",
  "since": "2.0.0",
  "group": "sorted_set",
  "complexity": "O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements removed by the operation.",
  "arity": 4,
  "syntax": "key start stop",
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
    "name": "stop",
    "type": "integer"
   }
  ]
 },
 {
  "name": "ZREMRANGEBYSCORE",
  "summary": "Remove all members in a sorted set within the given scores",
  "since": "1.2.0",
  "group": "sorted_set",
  "complexity": "O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements removed by the operation.",
  "arity": 4,
  "syntax": "key min max",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "min",
    "type": "double"
   },
   {
    "name": "max",
    "type": "double"
   }
  ]
 },
 {
  "name": "ZREVRANGE",
  "summary": "Return a range of members in a sorted set, by index, with scores ordered from high to low",
  "since": "1.2.0",
  "group": "sorted_set",
  "complexity": "O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements returned.",
  "arity": -4,
  "syntax": "key start stop [WITHSCORES]",
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
    "name": "stop",
    "type": "integer"
   },
   {
    "name": "withscores",
    "type": "pure-token",
    "token": "WITHSCORES",
    "optional": true
   }
  ]
 },
 {
  "name": "ZREVRANGEBYLEX",
  "summary": "Return a range of members in a sorted set, by lexicographical range, ordered from higher to lower strings.",
  "since": "2.8.9",
  "group": "sorted_set",
  "complexity": "O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements being returned. If M is constant (e.g. always asking for the first 10 elements with LIMIT), you can consider it O(log(N)).",
  "arity": -4,
  "syntax": "key max min [LIMIT offset count]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "max",
    "type": "string"
   },
   {
    "name": "min",
    "type": "string"
   },
   {
    "name": "offset_count",
    "type": "block",
    "token": "LIMIT",
    "optional": true,
    "args": [
     {
      "name": "offset",
      "type": "integer"
     },
     {
      "name": "count",
      "type": "integer"
     }
    ]
   }
  ]
 },
 {
  "name": "ZREVRANGEBYSCORE",
  "summary": "Return a range of members in a sorted set, by score, with scores ordered from high to low",
  "since": "2.2.0",
  "group": "sorted_set",
  "complexity": "O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements being returned. If M is constant (e.g. always asking for the first 10 elements with LIMIT), you can consider it O(log(N)).",
  "arity": -4,
  "syntax": "key max min [WITHSCORES] [LIMIT offset count]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "max",
    "type": "double"
   },
   {
    "name": "min",
    "type": "double"
   },
   {
    "name": "withscores",
    "type": "pure-token",
    "token": "WITHSCORES",
    "optional": true
   },
   {
    "name": "offset_count",
    "type": "block",
    "token": "LIMIT",
    "optional": true,
    "args": [
     {
      "name": "offset",
      "type": "integer"
     },
     {
      "name": "count",
      "type": "integer"
     }
    ]
   }
  ]
 },
 {
  "name": "ZREVRANK",
  "summary": "Determine the index of a member in a sorted set, with scores ordered from high to low",
  "since": "2.0.0",
  "group": "sorted_set",
  "complexity": "O(log(N))",
  "arity": 3,
  "syntax": "key member",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "member",
    "type": "string"
   }
  ]
 },
 {
  "name": "ZSCAN",
  "summary": "Incrementally iterate sorted sets elements and associated scores",
  "since": "2.8.0",
  "group": "sorted_set",
  "complexity": "O(1) for every call. O(N) for a complete iteration, including enough command calls for the cursor to return back to 0. N is the number of elements inside the collection..",
  "arity": -3,
  "syntax": "key cursor [MATCH pattern] [COUNT count]",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
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
   }
  ]
 },
 {
  "name": "ZSCORE",
  "summary": "Get the score associated with the given member in a sorted set",
  "since": "1.2.0",
  "group": "sorted_set",
  "complexity": "O(1)",
  "arity": 3,
  "syntax": "key member",
  "args": [
   {
    "name": "key",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "member",
    "type": "string"
   }
  ]
 },
 {
  "name": "ZUNION",
  "summary": "Add multiple sorted sets",
  "since": "6.2.0",
  "group": "sorted_set",
  "complexity": "O(N)+O(M*log(M)) with N being the sum of the sizes of the input sorted sets, and M being the number of elements in the resulting sorted set.",
  "arity": -3,
  "syntax": "numkeys key [key ...] [WEIGHTS weight [weight ...]] [AGGREGATE SUM|MIN|MAX] [WITHSCORES]",
  "args": [
   {
    "name": "numkeys",
    "type": "integer"
   },
   {
    "name": "key",
    "type": "key",
    "keySpec": 0,
    "multiple": true
   },
   {
    "name": "weight",
    "type": "integer",
    "token": "WEIGHTS",
    "optional": true,
    "multiple": true
   },
   {
    "name": "aggregate",
    "type": "oneof",
    "token": "AGGREGATE",
    "optional": true,
    "args": [
     {
      "name": "sum",
      "type": "pure-token",
      "token": "SUM"
     },
     {
      "name": "min",
      "type": "pure-token",
      "token": "MIN"
     },
     {
      "name": "max",
      "type": "pure-token",
      "token": "MAX"
     }
    ]
   },
   {
    "name": "withscores",
    "type": "pure-token",
    "token": "WITHSCORES",
    "optional": true
   }
  ]
 },
 {
  "name": "ZUNIONSTORE",
  "summary": "Add multiple sorted sets and store the resulting sorted set in a new key",
  "since": "2.0.0",
  "group": "sorted_set",
  "complexity": "O(N)+O(M log(M)) with N being the sum of the sizes of the input sorted sets, and M being the number of elements in the resulting sorted set.",
  "arity": -4,
  "syntax": "destination numkeys key [key ...] [WEIGHTS weight [weight ...]] [AGGREGATE SUM|MIN|MAX]",
  "args": [
   {
    "name": "destination",
    "type": "key",
    "keySpec": 0
   },
   {
    "name": "numkeys",
    "type": "integer"
   },
   {
    "name": "key",
    "type": "key",
    "keySpec": 1,
    "multiple": true
   },
   {
    "name": "weight",
    "type": "integer",
    "token": "WEIGHTS",
    "optional": true,
    "multiple": true
   },
   {
    "name": "aggregate",
    "type": "oneof",
    "token": "AGGREGATE",
    "optional": true,
    "args": [
     {
      "name": "sum",
      "type": "pure-token",
      "token": "SUM"
     },
     {
      "name": "min",
      "type": "pure-token",
      "token": "MIN"
     },
     {
      "name": "max",
      "type": "pure-token",
      "token": "MAX"
     }
    ]
   }
  ]
 }
];
