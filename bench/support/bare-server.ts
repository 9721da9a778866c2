import { ApolloServer } from '@apollo/server'
import fastifyApollo from '@as-integrations/fastify'
import { fastify } from 'fastify'

// What `me` is compared with: Apollo Server on Fastify as their documentation sets them up, answering a constant.
const apollo = new ApolloServer({
  typeDefs: 'type User { id: ID! email: String! name: String } type Query { me: User }',
  resolvers: { Query: { me: () => ({ id: '1', email: 'ada@example.com', name: 'Ada' }) } },
})
await apollo.start()
const http = fastify()
await http.register(fastifyApollo(apollo))
http.get('/readyz', async () => ({ ready: true }))
await http.listen({ host: '127.0.0.1', port: Number(process.env.PORT) })
process.once('SIGTERM', () => process.exit(0))
